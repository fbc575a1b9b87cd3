package org.overturn.core.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The anchor files of a folder, one a day (UTC); a second anchor of a day is a second line. */
final class Anchors {

    private static final Pattern NAME = Pattern.compile("anchor-\\d{4}-\\d{2}-\\d{2}\\.txt");
    private static final Pattern LINE =
            Pattern.compile(
                    "([1-9]\\d{0,17}) ([0-9a-f]{64}) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z)");
    private static final String HEADING =
            "# Overturn audit anchor: last entry, its hash, time. Keep a copy on another machine.\n";

    private final Path folder;

    Anchors(Path folder) {
        this.folder = folder;
    }

    /** All, by entry. A line that can't be read gives one that {@link Anchor#isReadable isn't}. */
    List<Anchor> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Anchor> anchors = new ArrayList<>();
            for (Path file : files.filter(Anchors::isAnchorFile).sorted().toList()) {
                anchors.addAll(read(file));
            }
            anchors.sort(Comparator.comparing(Anchor::entry)); // stable: by file where alike
            return anchors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnchorFile(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    private static List<Anchor> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<Anchor> anchors =
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(line -> parse(line, name))
                        .toList();
        return anchors.isEmpty() ? List.of(unreadable(name)) : anchors;
    }

    private static Anchor parse(String line, String file) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? new Anchor(
                        Long.parseLong(parts.group(1)),
                        parts.group(2),
                        Instant.parse(parts.group(3)),
                        file)
                : unreadable(file);
    }

    private static Anchor unreadable(String file) {
        return new Anchor(0, "", Instant.EPOCH, file);
    }

    /** Adds one to the file of its day, which holds the old or the new lines at any time. */
    Anchor add(ChainHead head, Instant at) {
        Path file = folder.resolve("anchor-" + LocalDate.ofInstant(at, ZoneOffset.UTC) + ".txt");
        try {
            Files.createDirectories(folder);
            String before = Files.exists(file) ? Files.readString(file) : HEADING;
            Path part = Files.createTempFile(folder, "anchor", ".part");
            Files.writeString(
                    part, before + head.lastId() + " " + head.lastHash() + " " + at + "\n");
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Anchor(head.lastId(), head.lastHash(), at, file.getFileName().toString());
    }
}
