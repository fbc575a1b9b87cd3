package org.overturn.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The documents of a sample night: whose they are, and what is wrong with some. */
class SampleDocumentsTest extends WrittenNight {

    @Test
    void theTruthNamesEachLooseDocumentAndItsAccount() {
        java.util.Set<String> accounts = new HashSet<>();
        truth.get("claims").forEach(claim -> accounts.add(claim.get("accountNumber").asString()));
        int unsure = 0;
        for (JsonNode document : truth.get("documents")) {
            assertThat(folder.resolve("documents").resolve(document.get("file").asString()))
                    .isRegularFile();
            if (document.get("result").asString().equals("queue")) {
                unsure++;
                assertThat(document.get("why").asString()).isNotEmpty();
            } else {
                assertThat(accounts).contains(document.get("accountNumber").asString());
            }
        }
        assertThat(unsure).isEqualTo(3);
        assertThat(truth.get("documents")).hasSizeGreaterThan(40);
        assertThat(folder.resolve("documents/manifest.csv")).isRegularFile();
    }

    @Test
    void lettersOfMedicalNecessityNameTheirPatientAndOpen() throws IOException {
        List<Path> letters =
                files("documents").filter(f -> f.toString().contains("letter-of-medical")).toList();
        assertThat(letters).isNotEmpty();
        for (Path letter : letters) {
            try (PDDocument document = Loader.loadPDF(letter.toFile())) {
                assertThat(document.getNumberOfPages()).isBetween(1, 2);
                assertThat(new PDFTextStripper().getText(document))
                        .contains("Wrenfield Multispecialty Associates", "Member ID", "I attest");
            }
        }
    }

    @Test
    void troubledDocumentsAreAsTroubledAsTheyPretend() throws IOException {
        Path locked = only("order--with-password.pdf");
        assertThat(catchOpen(locked)).isInstanceOf(InvalidPasswordException.class);
        Path damaged = only("other--damaged-scan.pdf");
        assertThat(Files.size(damaged)).isEqualTo(700);
        assertThat(files("documents").filter(f -> f.toString().endsWith(".png"))).isNotEmpty();
        assertThat(folder.resolve("documents/WA9900001")).isDirectory();
        assertThat(accountsOfTruth()).doesNotContain("WA9900001");
    }

    private static Set<String> accountsOfTruth() {
        Set<String> accounts = new HashSet<>();
        truth.get("claims").forEach(c -> accounts.add(c.get("accountNumber").asString()));
        return accounts;
    }

    private static Exception catchOpen(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            throw new AssertionError("opened without a password: " + document);
        } catch (IOException e) {
            return e;
        }
    }

    private static Path only(String name) throws IOException {
        return files("documents").filter(f -> f.endsWith(name)).findFirst().orElseThrow();
    }
}
