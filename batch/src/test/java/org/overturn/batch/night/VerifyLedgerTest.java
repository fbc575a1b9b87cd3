package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** {@code overturn verify ledger}: one changed cent in the rows is named with its place. */
@EachDatabase
class VerifyLedgerTest {

    private static final String FILE =
            new Cheque("LEDGER", "95")
                    .file(
                            Cheque.claim("L1", "LI1", "50", "40"),
                            Cheque.claim("L2", "LI2", "90", "60"),
                            "PLB*1*20261231*WO:X*5~");

    @TempDir private Path folder;

    private record Change(String sql, String segment, String said) {}

    private static final List<Change> CHANGES =
            List.of(
                    new Change(
                            "update adjudication set sum_contractual = 10.01 where account_number ="
                                    + " 'L1'",
                            "CLP*L1*",
                            "claim LI1: sum of the classes: stored $10.01, should be $10.00"),
                    new Change(
                            "update adjustment set ledger_class = 'DENIAL' where amount = 30.00",
                            "CLP*L2*",
                            "claim LI2: class DENIAL: stored $0.00, should be $30.00"),
                    new Change(
                            "update service_line set charge = 89.99 where charge = 90.00",
                            "SVC*HC:72148*90*",
                            "claim LI2, line 1: charge (SVC02): stored $89.99, should be $90.00"),
                    new Change(
                            "update adjustment set amount = 30.01 where amount = 30.00",
                            "CAS*CO*45*30",
                            "claim LI2, line 1: adjustment 1 (CAS): stored CO 45 $30.01, should be"
                                    + " CO 45 $30.00"),
                    new Change(
                            "update adjudication set paid = 40.01 where account_number = 'L1'",
                            "CLP*L1*",
                            "claim LI1: paid (CLP04): stored $40.01, should be $40.00"),
                    new Change(
                            "update provider_adjustment set amount = 4.99",
                            "PLB*",
                            "remittance LEDGER: provider adjustment 1 (PLB): stored WO X $4.99,"
                                    + " should be WO X $5.00"),
                    new Change(
                            "update remittance set payment_amount = 95.01",
                            "ST*",
                            "remittance LEDGER: payment (BPR02): stored $95.01, should be $95.00"));

    @Test
    void anUntouchedLedgerHoldsAndEachChangedCentIsNamedWithItsPlace(TestDatabase database)
            throws IOException, SQLException {
        NightFolders office = new NightFolders(folder, database);
        Path inbox = Files.createDirectories(office.inbox().resolve("remittances"));
        Files.writeString(inbox.resolve("ledger.835"), FILE);
        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);

        Said intact = verify(office);
        assertThat(intact.exit()).as(intact.err()).isEqualTo(ExitCode.DONE);
        assertThat(intact.out())
                .contains("1 remittance, 2 claims, 2 adjustments read again: every row is what");

        for (Change change : CHANGES) {
            try (Connection connection = office.connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                assertThat(statement.executeUpdate(change.sql())).isEqualTo(1);
                connection.commit();
            }
            Said said = verify(office);

            assertThat(said.exit()).as(change.sql()).isEqualTo(ExitCode.FAILED);
            assertThat(said.out())
                    .contains(
                            "ledger.835, byte "
                                    + FILE.indexOf(change.segment())
                                    + ", "
                                    + change.said());
        }
    }

    @Test
    void aMissingRowAndAMissingFileAreNamed(TestDatabase database)
            throws IOException, SQLException {
        NightFolders office = new NightFolders(folder, database);
        Path inbox = Files.createDirectories(office.inbox().resolve("remittances"));
        Files.writeString(inbox.resolve("ledger.835"), FILE);
        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from adjustment where amount = 30.00");
        }

        assertThat(verify(office).out())
                .contains("adjustment 1 (CAS): stored nothing, should be CO 45 $30.00");

        try (Stream<Path> kept = Files.list(office.data().resolve("received"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Said gone = verify(office);
        assertThat(gone.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(gone.out()).contains("remittance LEDGER: kept file: stored can't be read");
    }

    private static Said verify(NightFolders office) {
        office.environment().forEach(System::setProperty);
        try {
            return Said.by("verify", "ledger", "--data", office.data().toString());
        } finally {
            office.environment().keySet().forEach(System::clearProperty);
        }
    }
}
