package org.overturn.core.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of templates: ours in the program, the office's in its folder. */
final class TemplateFiles {

    private static final String ENDING = ".html";
    private static final int MOST_BYTES = 500_000;
    private static final String OURS =
            "classpath:" + TemplateFiles.class.getPackageName().replace('.', '/') + "/";

    private TemplateFiles() {}

    /** A file that was read. */
    record Raw(String name, String file, String text) {}

    /** Files that were read, and why others were not. */
    record Found(List<Raw> files, List<TemplateProblem> problems) {}

    /** Ours: {@code templates} or {@code templates/blocks}. */
    static List<Raw> ours(String folder) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver(TemplateFiles.class.getClassLoader())
                            .getResources(OURS + folder + "/*" + ENDING);
            return Arrays.stream(files)
                    .map(file -> raw(folder, file))
                    .sorted(Comparator.comparing(Raw::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read our own templates", e);
        }
    }

    private static Raw raw(String folder, Resource file) {
        String fileName = Objects.requireNonNull(file.getFilename());
        try {
            return new Raw(
                    name(fileName),
                    folder + "/" + fileName,
                    file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + fileName, e);
        }
    }

    /**
     * The office's, by name; none when there is no such folder.
     *
     * @param label how the folder is called in messages
     */
    static Found ofOffice(Path folder, String label) {
        List<Raw> files = new ArrayList<>();
        List<TemplateProblem> problems = new ArrayList<>();
        for (Path file : list(folder)) {
            String shown = label + "/" + file.getFileName();
            try {
                files.add(new Raw(name(String.valueOf(file.getFileName())), shown, read(file)));
            } catch (CharacterCodingException e) {
                problems.add(new TemplateProblem(shown, 1, "is no UTF-8; save it as UTF-8"));
            } catch (IOException e) {
                problems.add(
                        new TemplateProblem(
                                shown, 1, "can't be read; check your rights to it and its size"));
            }
        }
        return new Found(files, problems);
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("too large");
        }
        return Files.readString(file);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TemplateFiles::isTemplate).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't list " + folder.getFileName(), e);
        }
    }

    private static boolean isTemplate(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING) && Files.isRegularFile(file);
    }

    private static String name(String fileName) {
        return fileName.substring(0, fileName.length() - ENDING.length());
    }

    /** The line of a place in a text, counted from 1. */
    static int lineOf(String text, int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }
}
