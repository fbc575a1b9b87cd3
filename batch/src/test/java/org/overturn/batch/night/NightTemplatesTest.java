package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.AfterADenial.MEDICARE;
import static org.overturn.batch.night.AfterADenial.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** The templates from which a night writes its letters. */
@EachDatabase
class NightTemplatesTest {

    @TempDir private Path folder;
    private NightFolders office;
    private AfterADenial nights;

    @BeforeEach
    void denyOnTheFirstNight(TestDatabase database) throws IOException {
        office = new NightFolders(folder, database);
        nights = AfterADenial.at(office);
    }

    @Test
    void theLettersArgumentsAndTheVersionOfItsTemplateAreRecorded() throws Exception {
        nights.put("second.835", SmallRemittance.of("P", "T2", "0", MEDICARE));

        nights.run("2026-10-02");

        assertThat(StoredRows.of(office).get("letter_block"))
                .singleElement()
                .asString()
                .contains("APL-2026-00002", "block=medicare", "ordinal=1")
                .containsPattern("block_version=[0-9a-f]{64}");
        assertThat(StoredRows.of(office).get("appeal"))
                .allSatisfy(
                        row -> assertThat(row).containsPattern("template_version=[0-9a-f]{64}"));
    }

    @Test
    void aBrokenTemplateOfTheOfficeIsAnIssueAndTheNightGoesOn() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("medical-necessity.html"), "<p>{{no.such}}</p>\n");
        nights.put("second.835", SmallRemittance.of("P", "T2", "0", MEDICARE));

        assertThat(nights.run("2026-10-02")).isEqualTo(ExitCode.DONE);

        assertThat(text(office.outbox().resolve("packets/APL-2026-00002.pdf")))
                .contains("Why the service was necessary");
        assertThat(StoredRows.of(office).get("issue"))
                .filteredOn(row -> row.contains("TEMPLATE_BROKEN"))
                .singleElement()
                .asString()
                .contains("templates/medical-necessity.html", "no.such");
    }

    @Test
    void theOfficesOwnTemplateReplacesOurs() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                templates.resolve("medical-necessity.html"),
                "<section lang=\"en\"><h1>In our own words</h1>{{>close}}</section>\n");
        nights.put("second.835", SmallRemittance.of("P", "T2", "0", MEDICARE));

        nights.run("2026-10-02");

        assertThat(text(office.outbox().resolve("packets/APL-2026-00002.pdf")))
                .contains("In our own words");
    }
}
