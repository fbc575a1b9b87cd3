package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.issue.Issue;

class ManifestTest {

    @Test
    void aLineSaysWhoseAFileIsAndWhatItIs() {
        Manifest.Row row =
                read(
                                "File;Account;Claim;Member;Kind;Title;Dates;Author",
                                "scans\\1.pdf;0042;ICN7;M1;op-note;Left knee;2026-03-04 to"
                                        + " 2026-03-06;Ivy Stone")
                        .find("scans/1.pdf")
                        .orElseThrow();

        assertThat(row.told()).isEqualTo(new Told("0042", "ICN7", "M1"));
        assertThat(row.kind()).contains(DocumentKind.OPERATIVE_NOTE);
        assertThat(row.title()).isEqualTo("Left knee");
        assertThat(row.detail().servedFrom()).contains(LocalDate.of(2026, 3, 4));
        assertThat(row.detail().servedTo()).contains(LocalDate.of(2026, 3, 6));
        assertThat(row.detail().author()).isEqualTo("Ivy Stone");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-03-04", "2026-03-04/2026-03-06", "3/4/2026 - 3/6/2026"})
    void daysMayBeWrittenInSeveralWays(String dates) {
        Manifest manifest = read("file,dates", "a.pdf," + dates);

        assertThat(manifest.issues()).isEmpty();
        assertThat(manifest.find("a.pdf").flatMap(row -> row.detail().servedFrom()))
                .contains(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a.pdf,xray2,2026-03-04; Line 3 can't be used: there is no such kind",
                "a.pdf,order,last week; Line 3 can't be used: the dates",
                "a.pdf,order,2026-03-06 to 2026-03-04; Line 3 can't be used: the dates",
                "a.pdf,facts,; Line 3 can't be used: there is no such kind",
                ",order,; Line 3 can't be used: it names no file",
                "../a.pdf,order,; Line 3 can't be used: the file must lie in the folder",
                "good.pdf,order,; Line 3 can't be used: an earlier line names the same file",
            })
    void aLineThatCantBeUsedIsNamedAndItsFileStays(String line, String words) {
        Manifest manifest = read("file,kind,dates", "good.pdf,order,", line);

        assertThat(manifest.issues())
                .singleElement()
                .extracting(Issue::message)
                .asString()
                .startsWith(words);
        assertThat(manifest.issues().getFirst().file()).contains("manifest.csv");
        assertThat(manifest.find("a.pdf")).isEmpty();
        assertThat(manifest.find("good.pdf").isPresent()).isEqualTo(!line.startsWith("good"));
    }

    @Test
    void aListWithoutTheColumnOfFilesSaysSo() {
        Manifest manifest = read("name,account", "a.pdf,1");

        assertThat(manifest.rows()).isEmpty();
        assertThat(manifest.issues().getFirst().message()).contains("Line 1", "\"file\"");
        assertThat(read("file,colour", "a.pdf,red").issues().getFirst().message())
                .contains("the column \"colour\" is not read");
        assertThat(read("file,file", "a,b").issues()).isNotEmpty();
        assertThat(read("file,title", "a.pdf,ok", "b.pdf,\"half").issues().getFirst().message())
                .contains("quotation mark");
    }

    @Test
    void nothingIsSaidWhereTheListSaysNothing() {
        Manifest.Row row = read("file,account", "a.pdf").find("a.pdf").orElseThrow();

        assertThat(row.told()).isEqualTo(Told.NOTHING);
        assertThat(row.kind()).isEqualTo(Optional.empty());
        assertThat(row.detail().isEmpty()).isTrue();
    }

    private static Manifest read(String... lines) {
        return Manifest.read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
