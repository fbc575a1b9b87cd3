package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.evidence.UnusableDocument;
import org.overturn.core.packet.FlowingPages;

/** The worst files, read one after the other by a machine of 128 MB. */
class SmallMemoryTest {

    @TempDir Path folder;

    @Test
    void theWorstFilesAreReadOrRefusedInSmallMemoryAndTime() throws Exception {
        write("flate.pdf", HostilePdfs.flateBomb(1L << 30));
        write("wrapped.pdf", HostilePdfs.wrappedBomb(1L << 30));
        write("xref.pdf", HostilePdfs.xrefStreamBomb(1L << 30));
        write("deep-forms.pdf", HostilePdfs.deepForms(20_000));
        write("deep-pages.pdf", HostilePdfs.deepPages(20_000));
        write("deep-arrays.pdf", HostilePdfs.deepArrays(1_000_000));
        write("image.pdf", HostilePdfs.hugeImage());
        write("text.pdf", HostilePdfs.floodOfText());
        write("many.pdf", HostileFiles.pdf(2_000));
        write("huge.png", HostileFiles.png(60_000, 60_000));
        write("large.png", HostileFiles.png(3_000, 4_000));
        write("huge.tif", HostileFiles.tiff(60_000, 60_000, false));
        write("zip.docx", WordFiles.bomb(1L << 30));
        write("entities.docx", HostileFiles.entityBomb());
        write("deep.docx", HostileFiles.deepWord(20_000));
        write("deep.html", HostileFiles.html("<b><table><tr><td>".repeat(20_000) + "x"));

        Process reader =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Reader.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("result.log").toFile())
                        .start();
        try {
            assertThat(reader.waitFor(240, TimeUnit.SECONDS)).as("ends in time").isTrue();
        } finally {
            reader.destroyForcibly();
        }
        List<String> lines =
                Files.readAllLines(folder.resolve("result.log")).stream()
                        .filter(line -> line.startsWith("= "))
                        .map(line -> line.substring(2))
                        .toList();

        assertThat(lines)
                .containsExactly(
                        "deep-arrays.pdf DOCUMENT_UNREADABLE",
                        "deep-forms.pdf DOCUMENT_SUSPICIOUS",
                        "deep-pages.pdf DOCUMENT_SUSPICIOUS",
                        "deep.docx DOCUMENT_SUSPICIOUS",
                        "deep.html DOCUMENT_SUSPICIOUS",
                        "entities.docx DOCUMENT_SUSPICIOUS",
                        "flate.pdf DOCUMENT_SUSPICIOUS",
                        "huge.png DOCUMENT_TOO_LARGE",
                        "huge.tif DOCUMENT_TOO_LARGE",
                        "image.pdf DOCUMENT_TOO_LARGE",
                        "large.png 1 pages",
                        "many.pdf 2000 pages",
                        "text.pdf DOCUMENT_TOO_LARGE",
                        "wrapped.pdf DOCUMENT_SUSPICIOUS",
                        "xref.pdf DOCUMENT_SUSPICIOUS",
                        "zip.docx DOCUMENT_SUSPICIOUS");
    }

    private void write(String name, byte[] bytes) throws Exception {
        Files.write(folder.resolve(name), bytes);
    }

    /** Reads each file of a folder, as the night run would. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] folder) throws Exception {
            DocumentReader intake =
                    new DocumentReader(IntakeLimits.standard(), new FlowingPages(), Ocr.off());
            try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
                for (Path file :
                        files.filter(f -> !f.toString().endsWith(".log")).sorted().toList()) {
                    System.out.println("= " + file.getFileName() + " " + read(intake, file));
                }
            }
            System.exit(0);
        }

        private static String read(DocumentReader intake, Path file) throws Exception {
            try {
                String name = file.getFileName().toString();
                return intake.read(Files.readAllBytes(file), name).pages().size() + " pages";
            } catch (UnusableDocument e) {
                return e.issue().code().name();
            }
        }
    }
}
