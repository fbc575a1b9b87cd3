package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.claim.ReceiptProof.Kind;
import org.overturn.core.db.Digest;
import org.overturn.core.db.Ids;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.issue.IssuesOf;
import org.overturn.core.money.Money;

/** Claims and acknowledgments in a real database. */
class ClaimsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final ClaimKey ACC_1 = ClaimKey.ofAccount("ACC-1");

    private static DSLContext db;

    private final Map<String, byte[]> store = new HashMap<>();
    private Issues issues;
    private Claims claims;

    /** Migrated once: that takes longer than all tests together. */
    @BeforeAll
    static void migrate() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:"
                        + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        Flyway.configure().dataSource(source).load().migrate();
        db = DSL.using(source, SQLDialect.H2);
    }

    @BeforeEach
    void emptyTheTables() {
        for (String table :
                List.of(
                        "acknowledgment",
                        "submitted_line",
                        "submitted_claim",
                        "claim_transaction",
                        "claim_file",
                        "issue")) {
            db.deleteFrom(DSL.table(table)).execute();
        }
        Ids ids = new Ids(Clock.systemUTC());
        issues = IssuesOf.database(db, ids);
        ClaimFileRepository files = new ClaimFileRepository(db, ids);
        ClaimRepository rows = new ClaimRepository(db, ids);
        StatementRepository statements = new StatementRepository(db, ids);
        claims =
                new Claims(
                        new ClaimRegistration(files, rows, statements, issues, this::open),
                        files,
                        new FiledClaimRepository(db),
                        new AdjudicatedRepository(db),
                        statements,
                        this::open);
    }

    private InputStream open(KeptFile file, long offset) {
        byte[] bytes = store.get(file.sha256());
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    private KeptFile keep(String name, String text) {
        KeptFile file = new KeptFile(Digest.of(text), name, text.length());
        store.put(file.sha256(), text.getBytes(StandardCharsets.ISO_8859_1));
        return file;
    }

    private ClaimArrival receive(String name, String text) {
        return claims.register(keep(name, text), DAY, false);
    }

    private List<IssueCode> codes() {
        return issues.listFoundOn(DAY).stream().map(Issue::code).toList();
    }

    @Test
    void aRemittancesAccountNumberFindsTheClaimAsItWasSent() {
        receive("claims.837", Sent.claims(Sent.CLAIM));

        Submission found = claims.findSubmission(ACC_1).orElseThrow();
        assertThat(found.kind()).isEqualTo(TransactionKind.PROFESSIONAL_CLAIMS);
        assertThat(found.sentOn()).contains(LocalDate.of(2026, 1, 2));
        assertThat(found.batch()).isEqualTo("BATCH-1");
        assertThat(found.claim()).isEqualTo(ClaimReading.of(Sent.claims(Sent.CLAIM)).claim());
        assertThat(db.fetchValue("select prior_authorization from submitted_claim"))
                .isEqualTo("AUTH-5");
        assertThat(db.fetchValue("select diagnoses from submitted_claim"))
                .isEqualTo("M75111,M25511");
        assertThat(db.fetch("select procedure_code, line_number, pointers from submitted_line"))
                .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2))
                .containsExactly(tuple("29827", "L-1", "1,2"), tuple("97110", "L-2", "1"));
    }

    @Test
    void aRewrappedClaimIsStoredOnceAndSaid() {
        receive("claims.837", Sent.claims(Sent.CLAIM));
        String again = Sent.claims(Sent.CLAIM).replace("BATCH-1", "CH-2").replace('*', '|');

        ClaimArrival arrival = receive("clearing.837", again);

        assertThat(arrival.claims()).isZero();
        assertThat(arrival.repeated()).isEqualTo(1);
        assertThat(claims.listSubmissions(ACC_1)).hasSize(1);
        assertThat(codes()).containsExactly(IssueCode.CLAIMS_SEEN_BEFORE);
        assertThat(receive("clearing.837", again).seenBefore()).isTrue();
        assertThat(db.fetchCount(DSL.table("claim_transaction"))).isEqualTo(2);
    }

    @Test
    void aCutTransactionLeavesNothingAndTheWholeOnesStay() {
        String second = Sent.transaction("0002", "B2", Sent.CLAIM.replace("ACC-1", "ACC-2"));
        String file =
                Sent.file("HC", "005010X222A1", Sent.transaction("0001", "B1", Sent.CLAIM), second);

        ClaimArrival arrival = receive("cut.837", file.substring(0, file.lastIndexOf("LX*2")));

        assertThat(arrival.claims()).isEqualTo(1);
        assertThat(arrival.setAside()).isEqualTo(1);
        assertThat(claims.findSubmission(ClaimKey.ofAccount("ACC-2"))).isEmpty();
        assertThat(codes()).containsExactly(IssueCode.CLAIMS_CUT_OFF);
        assertThat(issues.listFoundOn(DAY).getFirst().file()).contains("cut.837");
    }

    @Test
    void aTestInterchangeIsStoredOnlyWhenAskedFor() {
        String test = Sent.claims(Sent.CLAIM).replace("*0*P*:", "*0*T*:");

        assertThat(receive("test.837", test).claims()).isZero();
        assertThat(claims.listSubmissions(ACC_1)).isEmpty();
        assertThat(codes()).containsExactly(IssueCode.TEST_INTERCHANGE);
        assertThat(claims.register(keep("test.837", test), DAY, true).claims()).isEqualTo(1);
        assertThat(claims.register(keep("test.837", test), DAY, true).seenBefore()).isTrue();
    }

    @Test
    void aRejectedClaimIsAnIssueThatSaysWhyAndNamesNobody() {
        receive("answer.277", Sent.acknowledgment(Sent.accepted("ACC-1"), Sent.rejected("ACC-2")));

        assertThat(codes()).containsExactly(IssueCode.CLAIM_REJECTED);
        Issue issue = issues.listFoundOn(DAY).getFirst();
        assertThat(issue.subject()).contains("account ACC-2");
        assertThat(issue.message())
                .isEqualTo(
                        "NORTH HEALTH rejected claim ACC-2 on 2026-01-05: A7:562:85 (rejected for"
                                + " invalid data: national provider identifier, billing provider);"
                                + " A3:21 (returned as unprocessable: information missing or"
                                + " invalid).")
                .doesNotContain("MARSH");
    }

    @Test
    void aRejectedFileIsAnIssueThatNamesTheFileThatWasSent() {
        receive("claims.837", Sent.claims(Sent.CLAIM));
        receive("answer.999", Sent.syntax("R"));

        assertThat(codes()).contains(IssueCode.CLAIM_FILE_REJECTED);
        assertThat(issues.listFoundOn(DAY))
                .extracting(Issue::message)
                .anyMatch(m ->
                        m.startsWith(
                                "NORTHHEALTH rejected transaction 0001 of group 7 (claims.837, 1 claims) on 2026-01-06"));
        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind)
                .containsExactly(Kind.BILLED);
    }

    @Test
    void proofsComeInOrderOfTheirStrength() {
        receive("claims.837", Sent.claims(Sent.CLAIM));
        receive("a.999", Sent.syntax("A"));
        receive(
                "house.277",
                Sent.acknowledgmentOf(
                        "NM1*AY*2*TRADEWIND*****46*TW1~",
                        Sent.accepted("ACC-1").replace("A2:20:PR", "A1:19:AY")));
        receive(
                "payer.277",
                Sent.acknowledgment(Sent.accepted("ACC-1")).replace("20260103", "20260104"));

        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind, ReceiptProof::on, ReceiptProof::exact)
                .startsWith(
                        tuple(Kind.PAYER_ACKNOWLEDGMENT, LocalDate.of(2026, 1, 4), true),
                        tuple(Kind.CLEARING_HOUSE_REPORT, LocalDate.of(2026, 1, 3), true))
                .endsWith(tuple(Kind.BILLED, LocalDate.of(2026, 1, 2), false))
                .contains(tuple(Kind.FILE_ACKNOWLEDGMENT, LocalDate.of(2026, 1, 6), false));
        ReceiptProof best = claims.listProofs(ACC_1).getFirst();
        assertThat(best.payerClaimNumber()).isEqualTo("ICN-1");
        assertThat(best.source()).isEqualTo("NORTH HEALTH");
        assertThat(best.file().name()).isEqualTo("payer.277");
        assertThat(text(best)).startsWith("TRN*2*ACC-1~STC*A2:20:PR");
    }

    private String text(ReceiptProof proof) {
        byte[] bytes = store.get(proof.file().sha256());
        return new String(
                bytes, (int) proof.at().offset(), proof.at().length(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aRejectionProvesNothing() {
        receive("payer.277", Sent.acknowledgment(Sent.rejected("ACC-1")));

        assertThat(claims.listProofs(ACC_1)).isEmpty();
        assertThat(claims.listStatements(ACC_1))
                .extracting(s -> s.acknowledgment().verdict())
                .containsExactly(Verdict.REJECTED);
    }

    @Test
    void anAcknowledgmentOfAReusedControlNumberIsNobodys() {
        receive("one.837", Sent.claims(Sent.CLAIM));
        receive("two.837", Sent.claims(Sent.CLAIM.replace("ACC-1", "ACC-2")));
        receive("answer.999", Sent.syntax("A"));

        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind)
                .containsExactly(Kind.BILLED);
    }

    @Test
    void anAcknowledgmentOfAnotherDayOrOfficeIsNotOfThisFile() {
        receive("one.837", Sent.claims(Sent.CLAIM));
        receive("late.999", Sent.syntax("A").replace("20260106", "20260601"));
        receive("other.999", Sent.syntax("A").replace("*ELMCLINIC*", "*OAKCLINIC*"));

        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind)
                .containsExactly(Kind.BILLED);
    }

    @Test
    void aProofOfAnotherServiceOfTheSameAccountIsNotOfThisClaim() {
        receive("payer.277", Sent.acknowledgment(Sent.accepted("ACC-1")));
        ClaimKey other =
                new ClaimKey(
                        "ACC-1",
                        Optional.of(LocalDate.of(2025, 12, 9)),
                        Optional.empty(),
                        Optional.empty());
        ClaimKey same =
                new ClaimKey(
                        "ACC-1",
                        Optional.of(LocalDate.of(2025, 12, 2)),
                        Optional.empty(),
                        Optional.empty());

        assertThat(claims.listProofs(other)).isEmpty();
        assertThat(claims.listProofs(same)).hasSize(1);
    }

    @Test
    void twoClaimsThatNothingTellsApartAreNotGuessed() {
        String later = Sent.CLAIM.replace("20251201", "20251215").replace("20251203", "20251215");
        receive("claims.837", Sent.claims(Sent.CLAIM, later));

        assertThat(claims.findSubmission(ACC_1)).isEmpty();
        assertThat(
                        claims.findSubmission(
                                new ClaimKey(
                                        "ACC-1",
                                        Optional.of(LocalDate.of(2025, 12, 15)),
                                        Optional.empty(),
                                        Optional.of(Money.of("300")))))
                .map(s -> s.claim().serviceFrom())
                .contains(Optional.of(LocalDate.of(2025, 12, 15)));
    }

    @Test
    void theReplacementIsTheClaimAsItWasSentLast() {
        String replacement = Sent.CLAIM.replace("11:B:1", "11:B:7");
        receive("claims.837", Sent.claims(Sent.CLAIM));
        receive(
                "again.837",
                Sent.claims(replacement).replace("20260102*1200*CH", "20260120*1200*CH"));

        assertThat(claims.listSubmissions(ACC_1)).hasSize(2);
        assertThat(claims.findSubmission(ACC_1).orElseThrow().claim().frequency()).isEqualTo("7");
    }

    @Test
    void anAccountThatDiffersByItsZerosIsAnotherPatientsWhereTheNumberItselfIsOnFile() {
        receive(
                "claims.837",
                Sent.claims(
                        Sent.CLAIM.replace("ACC-1", "77"), Sent.CLAIM.replace("ACC-1", "0077")));

        assertThat(claims.listSubmissions(ClaimKey.ofAccount("77")))
                .extracting(s -> s.claim().accountNumber())
                .containsExactly("77");
        assertThat(claims.listSubmissions(ClaimKey.ofAccount("00077"))).isEmpty();
        receive("other.837", Sent.claims(Sent.CLAIM.replace("ACC-1", "88")));
        assertThat(claims.listSubmissions(ClaimKey.ofAccount("0088"))).hasSize(1);
    }

    /** A batch of a usual size: more than one chunk. */
    @Test
    void aLargeBatchIsStoredWhole() {
        String[] many = new String[501];
        for (int i = 0; i < many.length; i++) {
            many[i] = Sent.CLAIM.replace("ACC-1", "ACC-" + i);
        }

        assertThat(receive("large.837", Sent.claims(many)).claims()).isEqualTo(many.length);
        assertThat(db.fetchCount(DSL.table("submitted_line"))).isEqualTo(2 * many.length);
        assertThat(claims.findSubmission(ClaimKey.ofAccount("ACC-500"))).isPresent();
    }
}
