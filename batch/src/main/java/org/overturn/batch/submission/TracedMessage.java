package org.overturn.batch.submission;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A message with an id of ours, which knows whether all of it was given to the connection. A server
 * may deliver it only after the line that ends it (RFC 5321 4.1.1.4), which comes after its last
 * byte: while it is not whole, nothing has left.
 */
final class TracedMessage extends MimeMessage {

    private final String messageId;
    private volatile boolean whole;

    TracedMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    boolean isWhole() {
        return whole;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        whole = true;
    }
}
