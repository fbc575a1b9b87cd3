package org.overturn.batch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explain takes as a file: archives, cut files, files of odd names. */
class ExplainedInputTest {

    private static final String ERA =
            "ISA*00*          *00*          *ZZ*NORTHSTAR      *ZZ*RIVERSIDE      *260914*0900*^*00501"
                    + "*000000007*0*P*:~GS*HP*NORTHSTAR*RIVERSIDE*20260914*0900*7*X*005010X221A1~"
                    + "ST*835*0001~BPR*I*60*C*ACH************20260915~TRN*1*EFT1*1991234567~"
                    + "N1*PR*NORTHSTAR~N1*PE*CLINIC*XX*1234567893~LX*1~"
                    + "CLP*PT1*1*100*60*0*12*ICN1~SVC*HC:99213*100*60~DTM*472*20260901~CAS*CO*45*40~"
                    + "SE*11*0001~GE*1*7~IEA*1*000000007~";

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("era.835"), ERA);
    }

    @Test
    void aGzIsReadAsTheFileInIt() throws IOException {
        Path packed = Files.write(folder.resolve("era.835.gz"), gzip(bytes(ERA)));

        Explaining explaining = Explaining.json(packed);

        assertThat(explaining.exit()).isZero();
        assertThat(explaining.document().get("file").asString()).isEqualTo("era.835.gz/era.835");
        assertThat(explaining.document().get("transactions"))
                .isEqualTo(Explaining.json(file).document().get("transactions"));
    }

    @Test
    void eachFileOfAZipIsExplainedAndLettersInItArePassedOver() throws IOException {
        Path zip =
                zip(
                        Map.of(
                                "a.835", bytes(ERA),
                                "b/c.zip", Files.readAllBytes(zip(Map.of("d.835", bytes(ERA)))),
                                "readme.txt", bytes("Dear office")));

        Explaining explaining = Explaining.run(zip.toString());

        assertThat(explaining.exit()).isZero();
        assertThat(explaining.out()).contains("era.zip/a.835", "era.zip/b/c.zip/d.835");
        assertThat(explaining.err()).contains("era.zip/readme.txt looks like a text; not read.");
        assertThat(Explaining.run("--summary", "--json", zip.toString()).document().get("claims"))
                .isEqualTo(
                        Explaining.run("--summary", "--json", file.toString(), file.toString())
                                .document()
                                .get("claims"));
    }

    @Test
    void aTarIsReadPackedOrNot() throws IOException {
        byte[] tar = tar("a.835", bytes(ERA));
        Path plain = Files.write(folder.resolve("era.tar"), tar);
        Path packed = Files.write(folder.resolve("era.tar.gz"), gzip(tar));

        Explaining explaining = Explaining.run(plain.toString(), packed.toString());

        assertThat(explaining.exit()).isZero();
        assertThat(explaining.out()).contains("era.tar/a.835", "era.tar.gz/a.835");
    }

    @Test
    void aDamagedArchiveIsRefusedAndTheNextFileExplained() throws IOException {
        byte[] packed = gzip(bytes(ERA));
        Path cut =
                Files.write(
                        folder.resolve("cut.835.gz"),
                        java.util.Arrays.copyOf(packed, packed.length - 20));

        Explaining explaining = Explaining.run(cut.toString(), file.toString());

        assertThat(explaining.exit()).isEqualTo(3);
        assertThat(explaining.err()).contains("cut.835.gz", "not unpacked");
        assertThat(explaining.out()).contains("PT1");
    }

    @Test
    void aCutOffRemittanceIsNoSuccessAndItsBalanceAndTrailersAreNotComplainedOf()
            throws IOException {
        Files.writeString(file, ERA.substring(0, ERA.indexOf("CAS*")));

        Explaining explaining = Explaining.run(file.toString());

        assertThat(explaining.exit()).isEqualTo(3);
        assertThat(explaining.out())
                .contains("INCOMPLETE", "truncated")
                .doesNotContain("remittance out of balance", "missing segment");
        assertThat(Explaining.run("--summary", file.toString()).exit()).isEqualTo(3);
        assertThat(Explaining.run("--help").out().replaceAll("\\s+", " "))
                .contains(
                        "3 done, but some input was refused: a file without any remittance, or"
                                + " with one that is cut off or damaged");
    }

    @Test
    void aFileWhoseNameIsNoTextIsFoundInItsFolder() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "mv era.835 \"$(printf 'er\\351.835')\"")
                .directory(folder.toFile())
                .start()
                .waitFor();

        Explaining explaining = Explaining.run(folder + "/er\uFFFD.835");

        assertThat(explaining.err()).isEmpty();
        assertThat(explaining.exit()).isZero();
        assertThat(explaining.out()).contains("PT1");
        assertThat(Explaining.run(folder + "/no\uFFFD.835").err())
                .contains("There is no readable file", "no text in this machine's encoding");
    }

    private Path zip(Map<String, byte[]> members) throws IOException {
        Path zip = folder.resolve("era.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
        }
        return zip;
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
