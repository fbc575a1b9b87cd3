package org.overturn.core.claim;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.overturn.core.db.Digest;
import org.overturn.core.db.Ids;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.issue.IssuesOf;

/** A database without claims, and the files that a test receives into it. */
abstract class ReceivedClaims {

    static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    static final ClaimKey ACC_1 = ClaimKey.ofAccount("ACC-1");

    static DSLContext db;

    final Map<String, byte[]> store = new HashMap<>();
    Issues issues;
    Claims claims;

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

    KeptFile keep(String name, String text) {
        KeptFile file = new KeptFile(Digest.of(text), name, text.length());
        store.put(file.sha256(), text.getBytes(StandardCharsets.ISO_8859_1));
        return file;
    }

    ClaimArrival receive(String name, String text) {
        return claims.register(keep(name, text), DAY, false);
    }

    List<IssueCode> codes() {
        return issues.listFoundOn(DAY).stream().map(Issue::code).toList();
    }
}
