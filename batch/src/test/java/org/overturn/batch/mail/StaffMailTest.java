package org.overturn.batch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.db.schema.Tables.STAFF_MAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.batch.mail.SmallSmtp.Manner;
import org.overturn.batch.mail.StaffLetter.Line;
import org.overturn.batch.mail.StaffLetter.Section;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The staff's mail with servers that take it, and with such that don't. */
@EachDatabase
class StaffMailTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T05:00:00Z");
    private static final List<String> TWO = List.of("a@x.example", "b@x.example");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private DSLContext db;

    @BeforeEach
    void begin(TestDatabase database) {
        db = database.migrated();
    }

    @Test
    void aMailHasATextAndAnHtmlPartWithLinks() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            StaffMail mail = mail(server.getSmtp().getPort());
            mail.queue("digest 2026-11-20", letter(), TWO);

            assertThat(mail.send()).isEqualTo(2);

            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(2);
            assertThat(received[0].getSubject()).isEqualTo("Overturn: a <night>");
            assertThat(received[0].getAllRecipients()).hasSize(1);
            List<BodyPart> parts = leaves((Multipart) received[0].getContent());
            assertThat(parts)
                    .extracting(part -> part.getContentType().split(";")[0])
                    .containsExactly("text/plain", "text/html");
            assertThat((String) parts.getFirst().getContent())
                    .contains("1,234 appeals overdue", "https://overturn.example/o/appeals");
            assertThat((String) parts.getLast().getContent())
                    .contains("<h1>Overturn: a &lt;night&gt;</h1>")
                    .contains("href=\"https://overturn.example/o/worklist?a=1&amp;b=2\"")
                    .contains("prefers-color-scheme: dark");
        } finally {
            server.stop();
        }
    }

    @Test
    void theSameOccasionIsQueuedOnceForAnAddress() throws IOException {
        try (SmallSmtp server = new SmallSmtp(Manner.GOOD)) {
            StaffMail mail = mail(server.port());
            mail.queue("digest 2026-11-20", letter(), List.of("A@x.example", "a@x.example "));
            mail.send();
            mail.queue("digest 2026-11-20", letter(), TWO);
            mail.send();
            mail.queue("digest 2026-11-21", letter(), List.of("a@x.example"));
            mail.send();

            assertThat(server.taken()).hasSize(3);
            assertThat(ids(server)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"REFUSES", "HANGS", "DIES"})
    void whatAServerDidNotTakeIsSentLaterAndOnce(Manner manner) throws IOException {
        try (SmallSmtp server = new SmallSmtp(manner)) {
            StaffMail mail = mail(server.port());
            mail.queue("digest", letter(), List.of("a@x.example"));

            assertThat(mail.send()).isZero();
            assertThat(server.taken()).isEmpty();
            assertThat(mail.state()).isEqualTo(new StaffMail.State(1, 0));

            server.behave(Manner.GOOD);
            assertThat(mail.send()).as("it is not the time yet").isZero();
            later(Duration.ofMinutes(1));
            assertThat(mail.send()).isOne();
            later(Duration.ofDays(1));
            assertThat(mail.send()).isZero();
            assertThat(server.taken()).hasSize(1);
            assertThat(mail.state()).isEqualTo(new StaffMail.State(0, 0));
        }
    }

    /** Nobody can know whether it was taken: it comes again, under the same number. */
    @Test
    void whatWasTakenWithoutAWordComesAgainAsTheSameMail() throws IOException {
        try (SmallSmtp server = new SmallSmtp(Manner.TAKES_AND_DIES)) {
            StaffMail mail = mail(server.port());
            mail.queue("digest", letter(), List.of("a@x.example"));
            mail.send();
            server.behave(Manner.GOOD);
            later(Duration.ofMinutes(1));
            mail.send();

            assertThat(server.taken()).hasSize(2);
            assertThat(ids(server)).hasSize(2).allMatch(ids(server).getFirst()::equals);
        }
    }

    @Test
    void aServerThatIsAwayIsAskedOnceInARoundAndEverMoreSeldom() throws IOException {
        int nobody;
        try (SmallSmtp server = new SmallSmtp(Manner.GOOD)) {
            nobody = server.port();
        }
        StaffMail mail = mail(nobody);
        mail.queue("digest", letter(), TWO);

        mail.send();

        assertThat(db.select(STAFF_MAIL.ATTEMPTS).from(STAFF_MAIL).fetchSet(STAFF_MAIL.ATTEMPTS))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(Stream.of(0, 1, 2, 7, 8, 60).map(MailRound::wait))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(128),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
    }

    @Test
    void afterThreeDaysItIsGivenUpAndSaid() throws IOException {
        try (SmallSmtp server = new SmallSmtp(Manner.REFUSES)) {
            StaffMail mail = mail(server.port());
            mail.queue("digest", letter(), List.of("a@x.example"));
            for (int hour = 0; hour < 80; hour++) {
                mail.send();
                later(Duration.ofHours(1));
            }

            assertThat(mail.state()).isEqualTo(new StaffMail.State(0, 1));
            server.behave(Manner.GOOD);
            later(Duration.ofDays(1));
            assertThat(mail.send()).isZero();
            assertThat(
                            db.select(STAFF_MAIL.STATE, STAFF_MAIL.PROBLEM)
                                    .from(STAFF_MAIL)
                                    .fetchSingle()
                                    .intoList())
                    .first()
                    .isEqualTo("GIVEN_UP");
        }
    }

    /** A program that took a mail and died leaves it waiting. */
    @Test
    void aMailThatAnotherProgramHasIsLeftToIt() throws IOException {
        try (SmallSmtp server = new SmallSmtp(Manner.GOOD)) {
            StaffMail mail = mail(server.port());
            mail.queue("digest", letter(), List.of("a@x.example"));
            MailQueueRepository other = new MailQueueRepository(db, new Ids(clock));
            QueuedMail one = other.listDue(now.get(), 1).getFirst();
            assertThat(other.begin(one, now.get().plusSeconds(60))).isTrue();

            assertThat(other.begin(one, now.get().plusSeconds(60))).isFalse();
            assertThat(mail.send()).isZero();
            later(Duration.ofMinutes(1));
            assertThat(mail.send()).isOne();
        }
    }

    @Test
    void withoutAServerNothingIsQueued() {
        StaffMail mail =
                new StaffMail(
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        settings(),
                        new MailQueueRepository(db, new Ids(clock)),
                        clock);

        assertThat(mail.queue("digest", letter(), TWO)).isZero();
        assertThat(db.fetchCount(STAFF_MAIL)).isZero();
    }

    private static StaffLetter letter() {
        return new StaffLetter(
                "Overturn: a <night>",
                "What the night brought.",
                List.of(
                        new Section("Due", List.of(Line.of(1234, "appeals overdue", "/appeals"))),
                        new Section("Yours", List.of(Line.of(1, "denial", "/worklist?a=1&b=2"))),
                        new Section("Empty", List.of())));
    }

    private StaffMail mail(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new StaffMail(
                beans.getBeanProvider(JavaMailSender.class),
                settings(),
                new MailQueueRepository(db, new Ids(clock)),
                clock);
    }

    private static MailProperties settings() {
        return new MailProperties(
                "overturn@office.example",
                List.of(),
                "https://overturn.example/o/",
                Duration.ofDays(3));
    }

    private void later(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    private static List<String> ids(SmallSmtp server) {
        return server.taken().stream()
                .flatMap(message -> MESSAGE_ID.matcher(message).results())
                .map(MatchResult::group)
                .toList();
    }

    private static List<BodyPart> leaves(Multipart multipart) throws Exception {
        List<BodyPart> all = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                all.addAll(leaves(inner));
            } else {
                all.add(part);
            }
        }
        return all;
    }
}
