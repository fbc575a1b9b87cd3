package org.overturn.batch.submission;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.overturn.core.settings.Current;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.overturn.core.submission.SubmittedFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Gives a message to the mail server, once: after the server has all of it and does not answer,
 * nobody here knows whether it was taken, and nothing is tried again.
 */
@Component
class MailDelivery {

    private static final int PERMANENT = 500;

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final Current<SendingSettings> settings;
    private final SendingProperties properties;
    private final KeptFiles kept;
    private final Clock clock;

    MailDelivery(
            ObjectProvider<JavaMailSenderImpl> server,
            Current<SendingSettings> settings,
            SendingProperties properties,
            KeptFiles kept,
            Clock clock) {
        this.server = server;
        this.settings = settings;
        this.properties = properties;
        this.kept = kept;
        this.clock = clock;
    }

    /** The same in each attempt, and looked for in the mail server's log. */
    static String messageId(Submission one, String from) {
        return "<%s.%d@%s>"
                .formatted(one.deliveryKey(), one.id(), from.substring(from.indexOf('@') + 1));
    }

    String messageId(Submission one) {
        return messageId(one, settings.get().from().orElse("overturn@localhost"));
    }

    Delivered deliver(Submission one, List<SubmittedFile> files) {
        JavaMailSenderImpl known = server.getIfAvailable();
        if (known == null || settings.get().from().isEmpty()) {
            return new Delivered.NotYet(
                    known == null
                            ? "No mail server is set (OVERTURN_MAIL_HOST)."
                            : "sending.yml names no sender (from).");
        }
        Session session = session(known);
        TracedMessage message = new TracedMessage(session, messageId(one));
        try (Transport connection = session.getTransport(protocol(known))) {
            write(message, one, files);
            connect(connection, known);
            connection.sendMessage(message, message.getAllRecipients());
            return left(message);
        } catch (MessagingException e) {
            return failed(message, e);
        }
    }

    private static void connect(Transport connection, JavaMailSenderImpl known)
            throws MessagingException {
        boolean named = isNamed(known);
        connection.connect(
                known.getHost(),
                known.getPort(),
                named ? known.getUsername() : null,
                named ? known.getPassword() : null);
    }

    private static boolean isNamed(JavaMailSenderImpl known) {
        return known.getUsername() != null && !known.getUsername().isEmpty();
    }

    private static Delivered left(TracedMessage message) throws MessagingException {
        return new Delivered.Left("The mail server has it as " + message.getMessageID() + ".");
    }

    private static String protocol(JavaMailSenderImpl known) {
        return known.getProtocol() == null ? "smtp" : known.getProtocol();
    }

    /** A server that hangs must not hold up the others for ever. */
    private Session session(JavaMailSenderImpl known) {
        Properties own = new Properties();
        own.putAll(known.getJavaMailProperties());
        String prefix = "mail." + protocol(known) + ".";
        own.putIfAbsent(
                prefix + "connectiontimeout", String.valueOf(properties.connecting().toMillis()));
        String answering = String.valueOf(properties.answering().toMillis());
        own.putIfAbsent(prefix + "timeout", answering);
        own.putIfAbsent(prefix + "writetimeout", answering);
        own.putIfAbsent(prefix + "quitwait", "false");
        if (isNamed(known)) {
            own.putIfAbsent(prefix + "auth", "true");
        }
        return Session.getInstance(own);
    }

    private void write(TracedMessage message, Submission one, List<SubmittedFile> files)
            throws MessagingException {
        message.setFrom(new InternetAddress(settings.get().from().orElseThrow()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(one.recipient()));
        message.setSubject("Appeal " + one.deliveryKey(), StandardCharsets.US_ASCII.name());
        message.setSentDate(Date.from(clock.instant()));
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(words(one), StandardCharsets.US_ASCII.name());
        parts.addBodyPart(words);
        for (SubmittedFile file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(kept.get(file), type(file))));
            part.setFileName(file.name());
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        message.saveChanges();
    }

    private static String words(Submission one) {
        return one.channel() == SubmissionChannel.FAX_MAIL
                ? "The fax is attached.\n"
                : "The appeal is attached; it opens with the password that was agreed.\n"
                        + "If this message is not for you, please delete it and tell us.\n";
    }

    private static String type(SubmittedFile file) {
        return file.name().endsWith(".tif") ? "image/tiff" : "application/pdf";
    }

    private static Delivered failed(TracedMessage message, MessagingException e) {
        int code = code(e);
        String said = code > 0 ? "The mail server said " + code : "The mail server did not answer";
        if (code > 0) {
            return code >= PERMANENT && !(e instanceof AuthenticationFailedException)
                    ? new Delivered.Refused(said + ".")
                    : new Delivered.NotYet(said + ".");
        }
        return message.isWhole()
                ? new Delivered.Doubtful(
                        said + " after it had all; look for the message's id in its log.")
                : new Delivered.NotYet(said + ".");
    }

    /** What the server answered; 0 when it did not. */
    private static int code(MessagingException e) {
        int found = 0;
        for (Exception one = e;
                one instanceof MessagingException mail && found <= 0;
                one = mail.getNextException()) {
            found =
                    switch (mail) {
                        case SMTPAddressFailedException answer -> answer.getReturnCode();
                        case SMTPSenderFailedException answer -> answer.getReturnCode();
                        case SMTPSendFailedException answer -> answer.getReturnCode();
                        default -> 0;
                    };
        }
        return Math.max(found, 0);
    }
}
