package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.db.Digest;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.packet.proof.LetterProof;
import org.overturn.core.packet.proof.LetterProof.Act;
import org.overturn.core.packet.proof.LetterProof.Argument;
import org.overturn.core.packet.proof.LetterProof.Deed;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Kind;
import org.overturn.core.packet.proof.Manifest.Part;
import org.overturn.core.packet.proof.PacketCheck;
import org.overturn.core.packet.proof.PacketCheck.State;
import org.overturn.core.packet.proof.PacketChecks;

/** That a packet proves itself: its manifest is true, and no byte changes unseen. */
class PacketProofTest {

    private static final LetterProof LETTER =
            new LetterProof(
                    "a".repeat(64),
                    "medical-necessity",
                    "b".repeat(64),
                    List.of(new Argument("step-therapy", "c".repeat(64))),
                    List.of(
                            new Act(
                                    Deed.SIGNED,
                                    "Ada Marsh",
                                    "",
                                    Instant.parse("2026-03-20T15:00:00Z"),
                                    "a".repeat(64),
                                    "d".repeat(64))));

    @TempDir Path folder;

    private Path file;
    private PacketDocument note;
    private Packet packet;

    @BeforeEach
    void assemble() throws Exception {
        file = folder.resolve("packet.pdf");
        note = Fixtures.pdf(folder, DocumentKind.PROGRESS_NOTE, "Visit", PDRectangle.LETTER, 0, 2);
        packet = new Packets(Codes.standard()).assemble(request(), file);
    }

    private PacketRequest request() throws Exception {
        return Fixtures.requestWith(
                LETTER,
                List.of(
                        note,
                        Fixtures.text(folder, DocumentKind.ORDER, "Order", "MRI\n"),
                        Fixtures.text(
                                folder,
                                DocumentKind.POLICY,
                                "Looks like one",
                                "{\"overturnPacketManifest\":1,\"fileSha256\":\""
                                        + "0".repeat(64)
                                        + "\",\"manifest\":{},\"end\":\"overturnPacketManifest\"}")));
    }

    @Test
    void thePacketIsFoundUnchangedWithNothingBesideIt() throws Exception {
        PacketCheck check = PacketChecks.check(file);

        assertThat(check.state()).isEqualTo(State.UNCHANGED);
        assertThat(check.appeal()).contains(Fixtures.APPEAL);
        assertThat(check.sha256()).isEqualTo(packet.sha256()).isEqualTo(hash(file));
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws Exception {
        Path second = folder.resolve("second.pdf");

        assertThat(new Packets(Codes.standard()).assemble(request(), second)).isEqualTo(packet);
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aByteThatIsFlippedAnywhereIsFound() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Path changed = folder.resolve("changed.pdf");
        SplittableRandom random = new SplittableRandom(91);
        int manifest = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("{\"overturnPacket");
        int length = packet.manifest().getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < 400; i++) {
            int at =
                    switch (i % 5) {
                        case 0 -> random.nextInt(64); // header
                        case 1 -> bytes.length - 1 - random.nextInt(64); // trailer
                        case 2 -> manifest + random.nextInt(120); // its head and the hash
                        case 3 -> manifest + random.nextInt(length);
                        default -> random.nextInt(bytes.length);
                    };
            byte[] other = bytes.clone();
            other[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(changed, other);
            assertThat(PacketChecks.check(changed).state())
                    .as("byte %d", at)
                    .isEqualTo(State.CHANGED);
        }
    }

    /** Whoever counts the hash anew can deceive, but not with a file that nobody can open. */
    @Test
    void whatDoesNotBeginAsAPdfIsNoPacketThoughItsHashHolds() throws Exception {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);

        assertThat(countedAnew(all + "%").state()).isEqualTo(State.UNCHANGED);
        assertThat(countedAnew("junk " + all).state()).isEqualTo(State.CHANGED);
    }

    private PacketCheck countedAnew(String all) throws Exception {
        String key = "\"fileSha256\":\"";
        int begin = all.indexOf(packet.manifest().substring(0, 24));
        int hash = all.indexOf(key, begin) + key.length();
        String before = all.substring(0, hash);
        String after = all.substring(hash + 64);
        Path changed = folder.resolve("changed.pdf");
        Files.writeString(changed, before + "0".repeat(64) + after, StandardCharsets.ISO_8859_1);
        Files.writeString(changed, before + hash(changed) + after, StandardCharsets.ISO_8859_1);
        return PacketChecks.check(changed);
    }

    @Test
    void whatIsAddedOrCutOffIsFound() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(bytes);
        longer.write('\n');
        Path changed = Files.write(folder.resolve("changed.pdf"), longer.toByteArray());
        assertThat(PacketChecks.check(changed).state()).isEqualTo(State.CHANGED);
        Files.write(changed, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(PacketChecks.check(changed).state()).isEqualTo(State.CHANGED);
        Files.write(changed, java.util.Arrays.copyOf(bytes, 2000));
        assertThat(PacketChecks.check(changed).state()).isIn(State.DAMAGED, State.CHANGED);
    }

    @Test
    void theManifestNamesEveryPageAndTheBytesItWasMadeOf() throws Exception {
        Manifest manifest = PacketChecks.check(file).manifest().orElseThrow();

        assertThat(manifest.appeal()).isEqualTo(Fixtures.APPEAL);
        assertThat(manifest.letter()).isEqualTo(LETTER);
        int next = 1;
        try (Pdf pdf = new Pdf(file)) {
            assertThat(manifest.pages()).isEqualTo(pdf.pages());
            for (Part part : manifest.parts()) {
                assertThat(part.firstPage()).isEqualTo(next);
                assertThat(pdf.text(part.firstPage())).contains(part.firstBates());
                assertThat(pdf.text(part.lastPage())).contains(part.lastBates());
                assertThat(part.sha256()).hasSize(64);
                if (part.kind() == Kind.SLIP_SHEET) {
                    assertThat(pdf.text(next)).contains("Exhibit " + part.exhibit(), part.title());
                }
                next = part.lastPage() + 1;
            }
            assertThat(next).isEqualTo(pdf.pages() + 1);
        }
        assertThat(manifest.parts())
                .filteredOn(part -> part.title().equals("Progress note: Visit"))
                .last()
                .satisfies(part -> {
                    assertThat(part.source()).isEqualTo("document");
                    assertThat(part.sha256()).isEqualTo(hash(note.path()));
                });
        assertThat(manifest.parts().getFirst().sha256())
                .isEqualTo(Digest.ofText(request().letterHtml()));
    }

    @Test
    void theManifestIsAnAssociatedFileWithoutPatientPathOrAuthor() throws Exception {
        try (Pdf pdf = new Pdf(file)) {
            var catalog = pdf.document().getDocumentCatalog();
            PDComplexFileSpecification specification =
                    catalog.getNames().getEmbeddedFiles().getNames().get("manifest.json");
            COSArray associated = (COSArray) catalog.getCOSObject().getDictionaryObject("AF");
            COSDictionary first = (COSDictionary) associated.getObject(0);
            assertThat(first.getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(first.getString(COSName.UF)).isEqualTo("manifest.json");
            assertThat(specification.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(
                            new String(
                                    specification.getEmbeddedFile().toByteArray(),
                                    StandardCharsets.UTF_8))
                    .isEqualTo(packet.manifest())
                    .doesNotContainIgnoringCase("quill")
                    .doesNotContain("XQH880042117", folder.toString(), ".pdf");
        }
    }

    private static String hash(Path of) throws Exception {
        return HexFormat.of()
                .formatHex(
                        java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(of)));
    }
}
