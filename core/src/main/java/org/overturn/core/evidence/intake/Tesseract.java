package org.overturn.core.evidence.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** The command tesseract of the machine. */
final class Tesseract implements PageRecognition {

    private static final String COMMAND = "tesseract";
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final String languages;

    /** Which way up a page is, where the data for that are installed too. */
    private final String segmentation;

    private Tesseract(String languages, boolean turns) {
        this.languages = languages;
        this.segmentation = turns ? "1" : "3";
    }

    /** Where it is installed and has the languages. */
    static Optional<Tesseract> find(String languages) {
        if (!languages.matches("[A-Za-z_]+([+][A-Za-z_]+)*")) {
            throw new IllegalArgumentException(
                    "overturn.evidence.ocr-languages is like eng or eng+spa, not " + languages);
        }
        try {
            String installed = run(List.of(COMMAND, "--list-langs"), TO_ANSWER);
            List<String> names = installed.lines().toList();
            return names.containsAll(List.of(languages.split("[+]")))
                    ? Optional.of(new Tesseract(languages, names.contains("osd")))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Reading read(BufferedImage page, Duration atMost) throws IOException {
        Path picture = Files.createTempFile("page", ".png"); // readable by nobody else
        try {
            ImageIO.write(page, "png", picture.toFile());
            List<String> command =
                    List.of(
                            COMMAND,
                            picture.toString(),
                            "stdout",
                            "-l",
                            languages,
                            "--psm",
                            segmentation,
                            "-c",
                            "tessedit_create_tsv=1");
            return ReadTable.read(run(command, atMost));
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private static String run(List<String> command, Duration atMost) throws IOException {
        Path output = Files.createTempFile("page", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // several slow each other down
        builder.redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!finishes(process, atMost) || process.exitValue() != 0) {
                throw new IOException("tesseract failed or took too long");
            }
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean finishes(Process process, Duration atMost) {
        try {
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
