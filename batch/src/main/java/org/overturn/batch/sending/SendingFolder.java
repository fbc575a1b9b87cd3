package org.overturn.batch.sending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.packet.fax.FaxFinding;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where files for payers lie: {@code to-send/<appeal>/<channel>/} in the outbox, with a note beside
 * it of what they hold.
 */
@Component
public class SendingFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path outbox;

    SendingFolder(Folders folders) {
        this.outbox = folders.outbox().resolve("to-send");
    }

    /** Takes away all files of an appeal: its packet is another one now, or must not be sent. */
    public void clear(String appealNumber) {
        delete(outbox.resolve(appealNumber));
    }

    /** An empty folder's place, to write into before {@link #finish}. */
    Path unfinished(String appealNumber, ChannelKind kind) {
        Path place = of(appealNumber).resolve("." + name(kind) + ".making");
        delete(place);
        return place;
    }

    /** What was written takes the place of what was there; the files as they lie now. */
    Prepared finish(String appealNumber, Prepared written) {
        Path folder = of(appealNumber).resolve(name(written.kind()));
        Path note = note(appealNumber, written.kind());
        Path unfinished = of(appealNumber).resolve("." + name(written.kind()) + ".making");
        try {
            Files.deleteIfExists(note);
            delete(folder);
            Files.move(unfinished, folder);
            Files.write(note, JSON.writeValueAsBytes(Note.of(written)));
        } catch (IOException e) {
            throw new UncheckedIOException("files for a payer", e);
        }
        return find(appealNumber, written.kind()).orElseThrow();
    }

    Optional<Prepared> find(String appealNumber, ChannelKind kind) {
        Path note = note(appealNumber, kind);
        try {
            return Files.isRegularFile(note)
                    ? Optional.of(
                            JSON.readValue(Files.readAllBytes(note), Note.class)
                                    .prepared(kind, of(appealNumber).resolve(name(kind))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a note on files for a payer", e);
        } catch (JacksonException e) { // written by hand, or cut off
            return Optional.empty();
        }
    }

    private Path note(String appealNumber, ChannelKind kind) {
        return of(appealNumber).resolve("." + name(kind) + ".json");
    }

    private Path of(String appealNumber) {
        return outbox.resolve(appealNumber);
    }

    private static String name(ChannelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("files for a payer", e);
        }
    }

    /** As it is written down: names of files, no paths. */
    record Note(String packetSha256, List<Line> files, List<String> hints) {

        record Line(
                String name,
                int first,
                int last,
                int coverPages,
                long bytes,
                Map<Integer, FaxFinding> findings) {}

        static Note of(Prepared prepared) {
            return new Note(
                    prepared.packetSha256(),
                    prepared.files().stream().map(Note::line).toList(),
                    prepared.hints());
        }

        private static Line line(PreparedFile file) {
            return new Line(
                    file.name(),
                    file.pages().map(PageRange::first).orElse(0),
                    file.pages().map(PageRange::last).orElse(0),
                    file.coverPages(),
                    file.bytes(),
                    file.findings());
        }

        Prepared prepared(ChannelKind kind, Path folder) {
            return new Prepared(
                    kind,
                    packetSha256,
                    files.stream()
                            .map(line ->
                                    new PreparedFile(
                                            folder.resolve(line.name()),
                                            line.first() == 0
                                                    ? Optional.empty()
                                                    : Optional.of(
                                                            new PageRange(
                                                                    line.first(), line.last())),
                                            line.coverPages(),
                                            line.bytes(),
                                            line.findings()))
                            .toList(),
                    hints);
        }
    }
}
