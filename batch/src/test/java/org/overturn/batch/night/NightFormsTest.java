package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.AfterADenial.MEDICARE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** The forms that a night puts into its packets. */
@EachDatabase
class NightFormsTest {

    @TempDir private Path folder;
    private NightFolders office;
    private AfterADenial nights;

    @BeforeEach
    void denyOnTheFirstNight(TestDatabase database) throws IOException {
        office = new NightFolders(folder, database);
        nights = AfterADenial.at(office);
    }

    @Test
    void aMedicarePacketBeginsWithTheRequest() throws Exception {
        nights.put("second.835", SmallRemittance.of("P", "T2", "0", MEDICARE));

        nights.run("2026-10-02");

        assertThat(firstPage())
                .contains("Medicare redetermination request", "42 CFR 405.944", "Page 1 of");
    }

    @Test
    void aFormOfTheOfficeTakesItsPlaceAndOneThatIsWrongIsAnIssue() throws Exception {
        form("cms-20027", "title: CMS-20027\nfields: {claim: claim.number}\n");
        form("other", "title: Other\nfields: {nothing: claim.number}\n");
        nights.put("second.835", SmallRemittance.of("P", "T2", "0", MEDICARE));

        nights.run("2026-10-02");

        assertThat(firstPage()).doesNotContain("redetermination request").contains("Page 1 of");
        assertThat(StoredRows.of(office).get("issue"))
                .filteredOn(row -> row.contains("FORM_BROKEN"))
                .singleElement()
                .asString()
                .contains("forms/other.pdf", "nothing");
    }

    private void form(String name, String mapping) throws IOException {
        Path forms = Files.createDirectories(folder.resolve("forms"));
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField text = new PDTextField(form);
            text.setPartialName("claim");
            text.getWidgets().getFirst().setRectangle(new PDRectangle(72, 600, 200, 18));
            document.getPage(0).getAnnotations().add(text.getWidgets().getFirst());
            form.getFields().add(text);
            document.save(forms.resolve(name + ".pdf").toFile());
        }
        Files.writeString(forms.resolve(name + ".yml"), mapping);
    }

    private String firstPage() throws IOException {
        Path packet = office.outbox().resolve("packets/APL-2026-00002.pdf");
        try (PDDocument document = Loader.loadPDF(packet.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(document);
        }
    }
}
