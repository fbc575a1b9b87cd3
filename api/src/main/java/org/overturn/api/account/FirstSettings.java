package org.overturn.api.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.batch.Folders;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.springframework.stereotype.Component;

/** Puts the first files into the folders of an office; what lies there already stays as it is. */
@Component
class FirstSettings {

    private static final String OFFICE = "office.yml";
    private static final int CLAIMS = 400;
    private static final long SEED = 1;

    private final Folders folders;
    private final Clock clock;

    FirstSettings(Folders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /** Made-up remittances must never come among real ones. */
    boolean hasRoomForSample() {
        return isEmpty(folders.inbox()) && isEmpty(folders.settings());
    }

    /** A made-up night in the inbox, with the payers it needs, under the office's own name. */
    void writeSample(String office) {
        try {
            SampleNight.write(folders.inbox(), CLAIMS, SEED, LocalDate.now(clock));
            Files.deleteIfExists(folders.inbox().resolve("truth.json"));
            Files.createDirectories(folders.settings());
            Path made = folders.inbox().resolve("settings");
            for (Path file : list(made)) {
                Files.move(file, folders.settings().resolve(file.getFileName()));
            }
            Files.delete(made);
            rename(office);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample could not be written", e);
        }
    }

    private void rename(String office) throws IOException {
        Path file = folders.settings().resolve(OFFICE);
        List<String> lines =
                Files.readAllLines(file).stream()
                        .map(line -> line.startsWith("name:") ? named(office) : line)
                        .toList();
        Files.write(file, lines);
    }

    /** The name of an office that was described before; else nothing. */
    String officeName() {
        return Offices.read(folders.settings().resolve(OFFICE)).flatMap(Office::name).orElse("");
    }

    /** Another name changes an office that was described before; the rest of it stays. */
    void writeOffice(String office) {
        Path file = folders.settings().resolve(OFFICE);
        try {
            Files.createDirectories(folders.settings());
            if (officeName().isEmpty()) {
                String rest = Files.exists(file) ? Files.readString(file) : "";
                Files.writeString(file, named(office) + System.lineSeparator() + rest);
            } else if (!officeName().equals(office.strip())) {
                rename(office);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    /** Quoted as YAML wants it, whatever is in the name. */
    private static String named(String office) {
        String oneLine = office.strip().replaceAll("\\p{Cntrl}+", " ");
        return "name: \"" + oneLine.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isEmpty(Path folder) {
        return !Files.isDirectory(folder) || list(folder).isEmpty();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder, e);
        }
    }
}
