package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditProof;
import org.overturn.core.audit.Breach;
import org.overturn.core.audit.BreachKind;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code overturn verify audit} says, and with which exit code it ends. */
class VerifyCommandTest {

    private static final Optional<Instant> FIRST =
            Optional.of(Instant.parse("2026-11-20T23:59:59Z"));
    private static final Optional<Instant> LAST =
            Optional.of(Instant.parse("2026-11-23T00:00:00Z"));

    private final StringWriter out = new StringWriter();
    @TempDir private Path root;

    @Test
    void anIntactChainIsOneLine() {
        assertThat(AuditText.of(new AuditProof(1204, FIRST, LAST, 3, Optional.empty())))
                .isEqualTo(
                        """
                        1,204 entries from 2026-11-20 to 2026-11-23, chain intact, 3 anchors agree
                        """);
        assertThat(AuditText.of(new AuditProof(1, FIRST, FIRST, 1, Optional.empty())))
                .isEqualTo("1 entry of 2026-11-20, chain intact, 1 anchor agrees\n");
        assertThat(
                        AuditText.of(
                                new AuditProof(
                                        0,
                                        Optional.empty(),
                                        Optional.empty(),
                                        0,
                                        Optional.empty())))
                .isEqualTo("No entries yet\n");
    }

    @Test
    void aBrokenChainIsNamedWithItsMeaning() {
        Breach breach = new Breach(1018, BreachKind.ANCHOR_DIFFERS, "anchor-2026-11-21.txt");

        assertThat(AuditText.of(new AuditProof(1017, FIRST, LAST, 1, Optional.of(breach))))
                .isEqualTo(
                        """
                        The audit log is broken at entry 1,018.
                        An anchor was written when it had another hash: entries up to it were cut off or rewritten.
                        The anchor: anchor-2026-11-21.txt
                        Before it: 1,017 entries, intact
                        Keep the database and data/audit as they are, compare them with a backup, and tell the privacy officer.
                        """);
    }

    @Test
    void theCommandTellsAnIntactChainFromABrokenOne() throws SQLException {
        record(3);

        assertThat(verify()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .matches("3 entries (of|from) [-0-9 to]+, chain intact, 1 anchor agrees\\R");

        change("update audit_entry set actor = 'sam' where id = 2");

        assertThat(verify()).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .startsWith("The audit log is broken at entry 2.")
                .contains("It was changed after it was recorded")
                .doesNotContain("Note:"); // the triggers are back, and refuse again
    }

    @Test
    void whatToVerifyMustBeSaid() {
        StringWriter err = new StringWriter();

        int exit =
                new picocli.CommandLine(new CommandLine.Overturn())
                        .setErr(new PrintWriter(err))
                        .execute("verify");

        assertThat(exit).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("Say what to verify: audit, ledger or packet.");
    }

    private int verify() {
        out.getBuffer().setLength(0);
        return new picocli.CommandLine(new CommandLine.Overturn())
                .setOut(new PrintWriter(out))
                .execute("verify", "audit", "--data", root.resolve("data").toString());
    }

    private void record(int count) {
        Folders folders =
                new Folders(
                        root.resolve("inbox"),
                        root.resolve("outbox"),
                        root.resolve("data"),
                        root.resolve("settings"));
        try (ConfigurableApplicationContext program = Application.start(folders)) {
            AuditLog log = program.getBean(AuditLog.class);
            for (int i = 0; i < count; i++) {
                log.record(AuditEvent.of(Actor.program("nightly"), AuditAction.JOB_START));
            }
            log.anchor(folders.audit());
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:"
                                        + root.resolve("data/database/overturn").toAbsolutePath()
                                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE"
                                        + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE",
                                "overturn",
                                "");
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger audit_entry_no_update");
            statement.execute(sql);
        }
    }
}
