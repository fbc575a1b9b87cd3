package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the staff is written after sample nights; runs that ended early among them. */
class NightMailsTest {

    /** For who wants to look at them. */
    private static final Path KEPT = Path.of("target/mails");

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final LocalDate FIRST = LocalDate.parse(NightFolders.DATE);
    private static final LocalDate SECOND = FIRST.plusDays(200);

    @TempDir private static Path folder;

    private static ConfigurableApplicationContext program;
    private static Truth truth;

    @BeforeAll
    static void runNights() throws Exception {
        SERVER.start();
        Path sample = folder.resolve("sample");
        SampleNight.write(sample, 300, 7, FIRST);
        truth = Truth.of(sample);
        NightFolders office = new NightFolders(folder.resolve("office"));
        office.fillFrom(sample);
        Files.writeString(
                folder.resolve("office/settings/tasks.yml"),
                """
                lead: lena
                assign:
                  - {to: dana, amountAtLeast: 300}
                  - {to: gone, amountBelow: 20}
                """);
        program =
                Application.start(
                        new Folders(
                                office.inbox(),
                                office.outbox(),
                                office.data(),
                                folder.resolve("office/settings")),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "--overturn.mail.to=office@x.example",
                        "--overturn.mail.url=https://overturn.example");
        user("dana", Scope.ALL, Role.BILLER);
        user("lena", Scope.ALL, Role.ADVOCATE);
        user("sam", Scope.ALL, Role.ADMINISTRATOR);
        user("far", Scope.of("NOWHERE"), Role.BILLER);
        Nights nights = program.getBean(Nights.class);
        nights.run(new NightRun(FIRST, false));
        nights.run(new NightRun(FIRST, false));
        nights.run(new NightRun(SECOND, false));
        nights.stop("robin");
        try {
            nights.run(new NightRun(SECOND.plusDays(1), false));
            throw new AssertionError("the run was not stopped");
        } catch (NightStopped e) {
            assertThat(e.by()).isEqualTo("robin");
        }
        Files.writeString(folder.resolve("office/settings/tasks.yml"), "leads: nobody");
        assertThatThrownBy(() -> nights.run(new NightRun(SECOND.plusDays(2), false)))
                .isInstanceOf(NightFailed.class);
    }

    private static void user(String name, Scope facilities, Role role) {
        program.getBean(Users.class)
                .add(
                        name,
                        new Profile(
                                name,
                                name + "@x.example",
                                Set.of(role),
                                facilities,
                                Scope.ALL,
                                false));
    }

    @AfterAll
    static void end() throws Exception {
        Files.createDirectories(KEPT);
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            String name = subject(mail).replaceAll("[^A-Za-z0-9]+", "-") + ".eml";
            Files.writeString(KEPT.resolve(name), GreenMailUtil.getWholeMessage(mail));
        }
        program.close();
        SERVER.stop();
    }

    @Test
    void noMailHoldsANameAnAccountOrAMembersNumberOfTheTruth() throws Exception {
        Set<String> secrets = new TreeSet<>();
        collect(truth.json(), secrets);
        secrets.addAll(
                column(
                        "select patient_last_name from adjudication union select"
                                + " patient_first_name from adjudication union select member_id"
                                + " from adjudication union select account_number from"
                                + " adjudication union select payer_claim_number from"
                                + " adjudication"));
        secrets.removeIf(one -> one.length() < 3);
        assertThat(secrets).hasSizeGreaterThan(300);

        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            String all = words(mail).toUpperCase(Locale.ROOT);
            assertThat(all).hasSizeGreaterThan(300);
            assertThat(secrets)
                    .noneMatch(one ->
                            all.matches(
                                    "(?s).*\\b\\Q" + one.toUpperCase(Locale.ROOT) + "\\E\\b.*"));
        }
    }

    /** Texts of the fields of the truth that say who a patient is or which claim it is. */
    private static void collect(JsonNode node, Set<String> secrets) {
        node.properties()
                .forEach(entry -> {
                    String name = entry.getKey().toLowerCase(Locale.ROOT);
                    boolean telling =
                            name.contains("account")
                                    || name.contains("patient")
                                    || name.contains("member")
                                    || name.contains("name")
                                    || name.contains("claimnumber");
                    if (telling && entry.getValue().isString()) {
                        secrets.add(entry.getValue().asString());
                    }
                });
        node.forEach(child -> collect(child, secrets));
    }

    @Test
    void theOfficeGetsOneDigestADay() throws Exception {
        assertThat(subjects("office@x.example"))
                .containsExactly(
                        "Overturn: night of " + FIRST,
                        "Overturn: night of " + SECOND,
                        "Overturn: night run 4 was stopped by a person",
                        "Overturn: night run 5 failed in step assignDenials");
        MimeMessage digest = mails("office@x.example").getFirst();
        assertThat(words(digest)).contains("claims denied", "https://overturn.example/appeals");
    }

    @Test
    void ownersAreRemindedOfTheirsAndTheLeadOfWhatIsNearlyLate() throws Exception {
        assertThat(subjects("dana@x.example"))
                .isNotEmpty()
                .allMatch(subject -> subject.matches("Overturn: [0-9,]+ reminders of .*"));
        MimeMessage own = mails("dana@x.example").getFirst();
        assertThat(words(own)).contains("YOURS", "owner=me").doesNotContain("AS THE LEAD");
        int late =
                Integer.parseInt(
                        column(
                                        "select count(*) from reminder where given_on = date '"
                                                + SECOND
                                                + "' and rung <= 3")
                                .getFirst());
        assertThat(late).isPositive();
        MimeMessage lead =
                mails("lena@x.example").stream()
                        .max(Comparator.comparing(NightMailsTest::subject))
                        .orElseThrow();
        assertThat(words(lead)).contains("FOR YOU AS THE LEAD").doesNotContain("YOURS\n");
        assertThat(subjects("lena@x.example"))
                .contains("Overturn: %,d reminders of %s".formatted(late, SECOND));
    }

    @Test
    void anAdministratorIsToldOfRunsThatEndedEarlyAndWhoSeesNothingOfNothing() throws Exception {
        assertThat(subjects("sam@x.example"))
                .containsExactly(
                        "Overturn: night run 4 was stopped by a person",
                        "Overturn: night run 5 failed in step assignDenials");
        assertThat(subjects("far@x.example")).isEmpty();
    }

    @Test
    void aRuleForSomebodyWhoIsNoUserIsAnIssueAndGivesNothing() {
        assertThat(
                        column(
                                "select distinct subject from issue where code ="
                                        + " 'ASSIGNEE_UNKNOWN'"))
                .containsExactly("tasks.yml, line 4");
        User dana =
                program.getBean(Users.class).list().stream()
                        .filter(user -> user.name().equals("dana"))
                        .findFirst()
                        .orElseThrow();
        assertThat(column("select distinct owner_id from denial where owner_id is not null"))
                .containsExactly(String.valueOf(dana.id()));
        assertThat(
                        column(
                                "select count(*) from denial where status in ('OPEN', 'APPEALED')"
                                        + " and (amount >= 300) <> (owner_id is not null)"))
                .containsExactly("0");
    }

    private static List<String> column(String sql) {
        return program.getBean(JdbcClient.class).sql(sql).query(String.class).list();
    }

    private static List<String> subjects(String address) {
        return mails(address).stream().map(NightMailsTest::subject).toList();
    }

    private static List<MimeMessage> mails(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains("To: " + address))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Headers and decoded parts. */
    private static String words(MimeMessage mail) throws Exception {
        StringBuilder all = new StringBuilder(subject(mail)).append('\n');
        append((Multipart) mail.getContent(), all);
        return all.toString().replace("\r", "");
    }

    private static void append(Multipart parts, StringBuilder all) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                append(inner, all);
            } else {
                all.append(part.getContent()).append('\n');
            }
        }
    }
}
