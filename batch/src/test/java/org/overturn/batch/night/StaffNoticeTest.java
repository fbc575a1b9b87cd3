package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.core.money.Money;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class StaffNoticeTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeAll
    static void startTheServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopTheServer() {
        SERVER.stop();
    }

    @Test
    void theDigestGoesToEachRecipientWithCountsAndSums() throws Exception {
        notice().send(mail(SERVER.getSmtp().getPort()), aNight());

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Overturn: night of 2026-11-20");
        assertThat(received[0].getContent().toString())
                .contains("Denied: 44 claims, $51,191.61")
                .contains("25 (7 for review, 18 need a person)")
                .contains("2 due within 14 days and 1 overdue");
    }

    @Test
    void aServerThatIsAwayDoesNotFailTheNight() {
        assertThatCode(() -> notice().send(mail(1), aNight())).doesNotThrowAnyException();
    }

    private static StaffNotice notice() {
        MailProperties settings =
                new MailProperties(
                        "overturn@office.example", List.of("a@x.example", "b@x.example"));
        return new StaffNotice(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                settings,
                null);
    }

    private static JavaMailSender mail(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private static NightSummary aNight() {
        return new NightSummary(
                LocalDate.of(2026, 11, 20),
                19,
                1,
                new NightSummary.Remittances(24, 1, 0, 1, 0),
                new NightSummary.Claims(400, 44, Money.of("321272.18"), 69, Money.of("51191.61")),
                new NightSummary.Sent(90, 80, 1, 12),
                new NightSummary.Appeals(25, Money.of("40642.06"), 7, 18, 0, Money.ZERO),
                25,
                2,
                1,
                Optional.empty(),
                Optional.empty(),
                new NightSummary.Problems(4, 39, 2));
    }
}
