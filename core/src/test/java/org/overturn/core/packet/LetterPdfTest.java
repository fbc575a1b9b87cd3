package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.NecessityFields;
import org.overturn.core.letter.NecessityText;
import org.overturn.core.letter.SignatureView;
import org.overturn.core.settings.Pictures;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String TITLE = "Letter of medical necessity LMN-2026-00001";

    private final Path folder = Path.of("target/letters");

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void aLetterConforms(PDFAFlavour flavour) throws Exception {
        assertConforms(flavour, print("conforming", letter(8)));
        assertConforms(flavour, print("signed", letter(8, signature())));
    }

    private static void assertConforms(PDFAFlavour flavour, Path file) throws Exception {
        assertThat(Conformance.failures(file, flavour)).isEmpty();
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        assertThat(new LetterPdf().print(letter(2), TITLE, DAY))
                .isEqualTo(new LetterPdf().print(letter(2), TITLE, DAY));
    }

    @Test
    void theSignatureBlockStandsWholeOnOnePageHoweverLongTheTableIs() throws Exception {
        for (int rows = 1; rows <= 40; rows += 3) {
            try (Pdf pdf = new Pdf(print("rows-" + rows, letter(rows)))) {
                String signed = pageWith(pdf, "I attest that these statements");
                assertThat(signed)
                        .as("%d rows", rows)
                        .contains("I am available for a call")
                        .contains("Signature:")
                        .contains("NPI 1234567893")
                        .contains(" of " + pdf.pages());
                assertThat(pdf.bookmarks()).containsEntry(TITLE, 1);
            }
        }
    }

    private static String pageWith(Pdf pdf, String text) throws Exception {
        for (int page = 1; page <= pdf.pages(); page++) {
            if (pdf.text(page).contains(text)) {
                return pdf.text(page);
            }
        }
        throw new AssertionError("no page says: " + text);
    }

    private Path print(String name, Letter letter) throws Exception {
        return Files.write(
                Files.createDirectories(folder).resolve(name + ".pdf"),
                new LetterPdf().print(letter, TITLE, DAY));
    }

    /** A signature with its picture, as the program supplies it. */
    private static Map<String, Object> signature() {
        SignatureView picture = SignatureView.of(SignatureImage.of(Pictures.png(600, 160)));
        return Map.of(
                "signature.name", "Priya Raman",
                "signature.on", DAY,
                "signature.hash", "5f".repeat(32),
                "signature.picture", picture.data(),
                "signature.size", picture.style());
    }

    private static Letter letter(int tried) {
        return letter(tried, Map.of());
    }

    /** An invented letter with so many treatments that were tried. */
    private static Letter letter(int tried, Map<String, Object> more) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < tried; i++) {
            rows.add(
                    Map.of(
                            "name", "Treatment number " + (i + 1),
                            "dose", "500 mg twice a day",
                            "fromOn", "2025-07-01",
                            "toOn", "2025-11-15",
                            "outcome", "partial relief that did not last",
                            "stopReason", "stomach bleeding"));
        }
        Map<String, Object> known = new HashMap<>(more);
        known.putAll(
                Map.of(
                        "letter.date",
                        DAY,
                        "office.name",
                        "Lakeside Spine Center",
                        "office.addressLines",
                        List.of("400 Lake Street", "Springfield, IL 62703"),
                        "office.phone",
                        "217-555-0111",
                        "payer.addressLines",
                        List.of("PO Box 1200", "Springfield, IL 62701"),
                        "service.codes",
                        "63030 (lumbar discectomy, one level)",
                        "service.regimen",
                        "one level, once",
                        "provider.addressLines",
                        List.of("400 Lake Street", "Springfield, IL 62703")));
        return new NecessityText()
                .write(
                        new NecessityFields(
                                TITLE,
                                known,
                                List.of(Map.of("title", "MRI report", "pages", "2 pages")),
                                fields(rows)));
    }

    private static Map<String, Object> fields(List<Map<String, Object>> tried) {
        return Map.of(
                "payer", Map.of("name", "Prairie Mutual", "department", "Utilization Management"),
                "patient",
                        Map.of(
                                "fullName", "Elena Marsh",
                                "bornOn", "1968-05-04",
                                "memberId", "PM4471902"),
                "condition",
                        Map.of(
                                "diagnoses",
                                List.of(
                                        Map.of(
                                                "code", "M51.16",
                                                "name", "Lumbar disc disorder")),
                                "history",
                                "Back pain began after a fall",
                                "symptoms",
                                "She reports pain of 8 out of 10.",
                                "findings",
                                List.of(
                                        Map.of(
                                                "observedOn", "2026-01-12",
                                                "name", "MRI of the lumbar spine",
                                                "value", "disc extrusion L5-S1",
                                                "source", "MRI report, p. 2")),
                                "scores",
                                List.of(
                                        Map.of(
                                                "measuredOn", "2026-01-20",
                                                "name", "Oswestry",
                                                "value", "52 %")),
                                "dailyLife",
                                "She can no longer stand at work."),
                "treatment",
                        Map.of(
                                "name", "Lumbar microdiscectomy L5-S1",
                                "setting", "outpatient hospital",
                                "rationale", "The extrusion compresses the nerve root.",
                                "tried", tried),
                "benefit",
                        Map.of(
                                "function", "She should walk a mile without a cane.",
                                "timeFrame", "six months",
                                "riskOfDelay", "The weakness may become permanent."),
                "provider",
                        Map.of(
                                "name", "Priya Raman",
                                "credentials", "MD",
                                "specialty", "Orthopedic surgery",
                                "npi", "1234567893",
                                "licenseNumber", "036-114477",
                                "licenseState", "IL",
                                "phone", "217-555-0111",
                                "attestation",
                                        "I attest that these statements reflect my own examination"
                                                + " and the record."),
                "policy",
                        Map.of(
                                "number",
                                "SPN-014",
                                "criteria",
                                List.of(
                                        Map.of(
                                                "element", "2a",
                                                "requirement", "Six weeks of conservative care",
                                                "met", "Yes",
                                                "source", "Therapy log, p. 1-3"))));
    }
}
