package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.overturn.batch.sample.SampleNight;

/**
 * What a sample night leaves where nothing happens to it: what every other night is held against.
 */
record Undisturbed(
        Path sample,
        long millis,
        Map<String, List<String>> rows,
        Map<String, String> outbox,
        Map<String, String> inbox,
        Map<String, String> kept) {

    /** Writes a sample and runs its night in this process, on the office's database. */
    static Undisturbed night(NightFolders office, int claims, long seed)
            throws IOException, SQLException {
        Path sample = office.root().resolveSibling("sample");
        SampleNight.write(sample, claims, seed, LocalDate.parse(NightFolders.DATE));
        office.fillFrom(sample);
        long begin = System.nanoTime();
        assertThat(office.runNight()).isIn(0, 3);
        Undisturbed night = of(sample, (System.nanoTime() - begin) / 1_000_000, office);
        assertThat(night.rows().get("appeal")).isNotEmpty();
        return night;
    }

    private static Undisturbed of(Path sample, long millis, NightFolders office)
            throws IOException, SQLException {
        return new Undisturbed(
                sample,
                millis,
                StoredRows.of(office),
                NightFolders.fingerprints(office.outbox()),
                NightFolders.fingerprints(office.inbox()),
                kept(office));
    }

    /** Holds another office's rows, outputs, inbox and kept files against it. */
    void assertSame(NightFolders office) throws IOException, SQLException {
        Undisturbed other = of(sample, 0, office);
        rows.forEach((table, expected) ->
                assertThat(other.rows().get(table)).as(table).containsExactlyElementsOf(expected));
        assertThat(other.outbox()).containsExactlyEntriesOf(outbox);
        assertThat(other.inbox()).isEqualTo(inbox);
        assertThat(other.kept()).containsExactlyEntriesOf(kept);
    }

    private static Map<String, String> kept(NightFolders office) throws IOException {
        Map<String, String> kept = NightFolders.fingerprints(office.data());
        kept.keySet()
                .removeIf(name ->
                        name.startsWith("database")
                                || name.startsWith("audit")
                                || name.equals("night.lock"));
        return kept;
    }
}
