package org.overturn.batch.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.LetterDrafts;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.Nights;
import org.overturn.batch.night.PacketBuilds;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFiles;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.letter.EditedLetterApprovals;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.EditedLetters.Written;
import org.overturn.core.letter.Letter;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office with one appeal, whose program keeps running. */
final class SignedAppeal implements AutoCloseable {

    static final String NUMBER = "APL-2026-00001";
    private static final String BODY =
            "BPR*I*0*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930~TRN*1*T1*1999999999~"
                    + "N1*PR*EXAMPLE HEALTH~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
                    + "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";
    private static final String TEXT =
            "<section lang=\"en\"><h1>Appeal</h1><p>The visit and the plan's"
                    + " rule are enclosed.</p></section>";
    private static final String PAYERS =
            """
            - key: example
              name: Example Health Plan
              identifiers: ["1999999999"]
              lineOfBusiness: COMMERCIAL_CONTRACT
              appealAddress: [PO Box 1000, "Springfield, IL 62705"]
              fax: (217) 555-0190
              portal: https://portal.example
              contracted: true
            """;

    final Path root;
    final Folders folders;
    private final List<String> overrides;
    private ConfigurableApplicationContext program;
    final Who advocate;
    private final Who clinician;

    SignedAppeal(Path root, String... overrides) throws IOException {
        this.root = root;
        this.folders =
                new Folders(
                        root.resolve("inbox"),
                        root.resolve("outbox"),
                        root.resolve("data"),
                        root.resolve("settings"));
        this.overrides = List.of(overrides);
        Files.createDirectories(root.resolve("settings"));
        Files.writeString(root.resolve("settings/payers.yml"), PAYERS);
        Files.createDirectories(root.resolve("inbox/remittances"));
        Files.writeString(root.resolve("inbox/remittances/first.835"), remittance());
        document("progress-note--Visit.txt", "Pain, walking distance of 20 feet.");
        document("policy--Criteria.txt", "Six weeks of therapy come first.");
        document("letter-of-medical-necessity--Letter.txt", "The MRI is needed.");
        document("imaging-report--X-ray.txt", "Narrowing at L4.");
        start();
        bean(Nights.class).run(new NightRun(LocalDate.of(2026, 10, 1), false));
        advocate = person("ada", Role.ADVOCATE);
        clinician = person("okafor", Role.PROVIDER);
    }

    private void start() {
        List<String> all = new ArrayList<>(overrides);
        all.add("--overturn.evidence.ocr=off");
        program = Application.start(folders, all.toArray(String[]::new));
    }

    /** As after a crash: another program over the same folders. */
    void restart() {
        program.close();
        start();
    }

    private static String remittance() {
        long segments = BODY.chars().filter(c -> c == '~').count() + 2;
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930*0101*^"
                + "*00501*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X*005010X221A1~"
                + "ST*835*0001~"
                + BODY
                + "SE*"
                + segments
                + "*0001~GE*1*1~IEA*1*000000001~";
    }

    private void document(String name, String text) throws IOException {
        Path account = Files.createDirectories(root.resolve("inbox/documents/PT1001"));
        Files.writeString(account.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Who person(String name, Role role) {
        Profile profile = new Profile(name, "", Set.of(role), Scope.ALL, Scope.ALL, false);
        User user = bean(Users.class).add(name, profile);
        return Who.person(Actor.person(name, ""), user);
    }

    /** Has the letter approved and signed, and the packet rebuilt with it. */
    SignedAppeal sign() {
        long appeal = appeal().id();
        EditedLetters letters = bean(EditedLetters.class);
        Letter.Draft draft = bean(LetterDrafts.class).write(appeal).draft();
        Approval letter = letters.open(advocate, appeal, draft);
        letter = letters.write(advocate, letter.seen(), new Written(TEXT, draft, true));
        letter = bean(Approvals.class).submit(advocate, letter.seen(), "");
        List<Waiver> waived =
                letters.review(letter, draft).findings().stream()
                        .map(finding -> new Waiver(finding.key(), "It is a test"))
                        .toList();
        EditedLetterApprovals steps = bean(EditedLetterApprovals.class);
        letter = steps.approve(clinician, letter.seen(), draft, waived);
        steps.sign(
                clinician,
                letter.seen(),
                draft,
                Attestation.typed("I attest all that it says.", "MD", "A-1"));
        rebuild();
        return this;
    }

    boolean rebuild() {
        return bean(PacketBuilds.class).rebuild(appeal().id(), Actor.program("test"));
    }

    AppealFile appeal() {
        return bean(AppealFiles.class).findByNumber(NUMBER).orElseThrow();
    }

    void settings(String yaml) throws IOException {
        Files.writeString(root.resolve("settings/sending.yml"), yaml);
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    List<String> rows(String sql) {
        return bean(JdbcClient.class).sql(sql).query(String.class).list();
    }

    void execute(String sql) {
        bean(JdbcClient.class).sql(sql).update();
    }

    @Override
    public void close() {
        program.close();
    }
}
