package org.overturn.batch.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.remittance.UnreadableFile;

class ArchiveTest {

    private static final ArchiveProperties LIMITS = new ArchiveProperties(100, 200, 100, 2);

    @TempDir private Path folder;

    @Test
    void filesComeInTheOrderOfTheirNamesAndLitterIsLeftOut() throws IOException {
        byte[] zip = zip("b.835", "two", "a.835", "one", "__MACOSX/a.835", "x", ".DS_Store", "y");

        try (Archive archive = open(zip, "x.zip", LIMITS)) {
            assertThat(archive.members())
                    .extracting(Member::name)
                    .containsExactly("x.zip/a.835", "x.zip/b.835");
            assertThat(text(archive.members().getFirst())).isEqualTo("one");
        }
    }

    @Test
    void aGzIsAnArchiveOfOneFile() throws IOException {
        try (Archive archive = open(gzip(bytes("ISA")), "x.835.gz", LIMITS)) {
            assertThat(archive.members())
                    .extracting(Member::name)
                    .containsExactly("x.835.gz/x.835");
            assertThat(text(archive.members().getFirst())).isEqualTo("ISA");
            assertThat(archive.isWhole()).isTrue();
        }
    }

    @Test
    void aTarIsReadPlainAndCompressed() throws IOException {
        byte[] tar = tar("b.835", "two", "a.835", "one");
        for (byte[] file : List.of(tar, gzip(tar))) {
            try (Archive archive = open(file, "x.tgz", LIMITS)) {
                assertThat(archive.members())
                        .extracting(Member::name)
                        .containsExactly("x.tgz/a.835", "x.tgz/b.835");
                assertThat(text(archive.members().getFirst())).isEqualTo("one");
            }
        }
        assertThat(folder.resolve("spool")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.835", "a/../../b", "/etc/passwd", "\\a", "C:\\a"})
    void aNameThatLeadsOutIsNotOpened(String name) throws IOException {
        try (Archive archive = open(zip(name, "ISA"), "x.zip", LIMITS)) {
            assertThat(archive.members().getFirst().locked()).isPresent();
        }
    }

    @Test
    void anEncryptedFileIsSaidToBe() throws IOException {
        byte[] zip = zip("a.835", "ISA");
        zip[6] |= 1; // the local header's flag
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        zip[directory + 8] |= 1;

        try (Archive archive = open(zip, "x.zip", LIMITS)) {
            assertThat(archive.members().getFirst().locked()).contains("it is encrypted");
        }
    }

    @Test
    void aFileWhoseBytesChangedIsUnreadableAndTheOthersAreNot() throws IOException {
        byte[] zip = zip("a.835", "x".repeat(1000), "b.835", "two");
        zip[40] ^= 1;

        try (Archive archive = open(zip, "x.zip", LIMITS)) {
            Member spoilt = archive.members().getFirst();
            assertThatThrownBy(() -> text(spoilt)).isInstanceOf(UnreadableFile.class);
            assertThat(text(archive.members().getLast())).isEqualTo("two");
        }
    }

    @Test
    void anArchiveThatLostItsEndIsUnreadable() throws IOException {
        byte[] zip = zip("a.835", "one");
        byte[] gz = gzip(bytes("x".repeat(5000)));

        assertThatThrownBy(() -> open(Arrays.copyOf(zip, zip.length - 30), "x.zip", LIMITS))
                .isInstanceOf(UnreadableFile.class);
        try (Archive archive = open(Arrays.copyOf(gz, gz.length - 9), "x.gz", LIMITS)) {
            assertThat(archive.isWhole()).isFalse();
        }
    }

    @Test
    void aBombIsStoppedByItsRatioBeforeItIsUnpacked() throws IOException {
        byte[] bomb = gzip(new byte[120 << 20]);

        try (Archive archive = open(bomb, "bomb.gz", LIMITS)) {
            assertThatThrownBy(() -> read(archive.members().getFirst()))
                    .isInstanceOf(Allowance.Exceeded.class)
                    .hasMessageContaining("overturn.archive.ratio");
        }
    }

    @Test
    void allFilesTogetherMayNotExceedTheLimit() throws IOException {
        byte[] zip = zip("a", "x".repeat(700_000), "b", "y".repeat(700_000));

        try (Archive archive = open(zip, "x.zip", new ArchiveProperties(10, 1, 10_000, 2))) {
            text(archive.members().getFirst());
            assertThatThrownBy(() -> text(archive.members().getLast()))
                    .isInstanceOf(Allowance.Exceeded.class)
                    .hasMessageContaining("overturn.archive.megabytes");
        }
    }

    @Test
    void tooManyFilesAreNotEvenListed() throws IOException {
        byte[] zip = zip("a", "1", "b", "2", "c", "3");

        assertThatThrownBy(() -> open(zip, "x.zip", new ArchiveProperties(2, 1, 10, 2)))
                .isInstanceOf(Allowance.Exceeded.class)
                .hasMessageContaining("overturn.archive.members");
    }

    private Archive open(byte[] bytes, String name, ArchiveProperties limits) throws IOException {
        Path file = Files.write(folder.resolve("archive"), bytes);
        Allowance allowance = new Allowance(limits, bytes.length);
        return Archive.open(file, name, allowance, () -> folder.resolve("spool"));
    }

    private static String text(Member member) throws IOException {
        try (InputStream in = member.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void read(Member member) throws IOException {
        try (InputStream in = member.open()) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(bytes(namesAndTexts[i + 1]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                entry.setSize(namesAndTexts[i + 1].length());
                tar.putArchiveEntry(entry);
                tar.write(bytes(namesAndTexts[i + 1]));
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
