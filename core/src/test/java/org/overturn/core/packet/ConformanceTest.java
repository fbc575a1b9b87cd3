package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.form.RequestForms;
import org.overturn.core.settings.Picture;
import org.overturn.core.settings.Pictures;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void packetOfGeneratedPagesConforms(PDFAFlavour flavour) throws Exception {
        PacketDocument text =
                Fixtures.text(folder, DocumentKind.PROOF_OF_FILING, "277CA", "ACCEPTED \u2265 1\n");
        assertThat(failures(List.of(text), flavour)).isEmpty();
    }

    @Test
    void packetWithCopiedPagesAndScansIsStillAccessible() throws Exception {
        List<PacketDocument> documents =
                List.of(
                        Fixtures.pdf(
                                folder,
                                DocumentKind.ORDER,
                                "Order",
                                org.apache.pdfbox.pdmodel.common.PDRectangle.LETTER,
                                0,
                                2),
                        Fixtures.image(
                                folder,
                                DocumentKind.AUTHORIZATION,
                                "fax",
                                MediaType.PNG,
                                300,
                                400));
        assertThat(failures(documents, PDFAFlavour.PDFUA_1))
                .as("scans may hold text, so PDF/UA isn't claimed; nothing else is missing")
                .allMatch(f -> f.contains("clause=5,"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void aLetterWithALogoConforms(PDFAFlavour flavour) throws Exception {
        Picture logo = Picture.of(Pictures.png(300, 120));
        assertThat(failures(Fixtures.requestWith(logo), flavour)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void aRequestOfOursConforms(PDFAFlavour flavour) throws Exception {
        RequestForms forms = new RequestForms(List.of(), Optional.of(1), RequestPageTest.values());
        assertThat(failures(Fixtures.request(List.of()).with(forms), flavour)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void coversConform(PDFAFlavour flavour) throws Exception {
        for (ChannelKind kind : List.of(ChannelKind.FAX, ChannelKind.PORTAL, ChannelKind.MAIL)) {
            Path file = folder.resolve(kind + ".pdf");
            new CoverSheets().write(CoverSheetsTest.sheet(kind, 0), file);
            assertThat(Conformance.failures(file, flavour)).as(kind.label()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void volumesOfGeneratedPagesConform(PDFAFlavour flavour) throws Exception {
        PacketRequest request =
                Fixtures.request(
                        List.of(
                                Fixtures.text(folder, DocumentKind.CALL_LOG, "Calls", "A\n"),
                                Fixtures.text(folder, DocumentKind.ORDER, "Order", "B\n")));
        List<Volume> volumes = Conformance.volumes(request, folder);
        assertThat(volumes).hasSizeGreaterThan(1);
        for (Volume volume : volumes) {
            assertThat(Conformance.failures(volume.path(), flavour))
                    .as(volume.path().toString())
                    .isEmpty();
        }
    }

    private List<String> failures(List<PacketDocument> documents, PDFAFlavour flavour)
            throws Exception {
        return failures(Fixtures.request(documents), flavour);
    }

    private List<String> failures(PacketRequest request, PDFAFlavour flavour) throws Exception {
        Path file = folder.resolve(flavour + ".pdf");
        new Packets(Codes.standard()).assemble(request, file);
        return Conformance.failures(file, flavour);
    }
}
