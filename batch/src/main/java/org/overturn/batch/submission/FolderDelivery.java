package org.overturn.batch.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.overturn.batch.Folders;
import org.overturn.core.settings.Current;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.overturn.core.submission.SubmittedFile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Hands files over by one rename. They are made ready beside the folder first, on the same disk;
 * what is still there has surely not been handed over, and what is there no more has, also when
 * somebody took it from the folder since.
 */
@Component
class FolderDelivery {

    private static final String READY = ".ready";

    private final Path outbox;
    private final Current<SendingSettings> settings;
    private final KeptFiles kept;

    FolderDelivery(Folders folders, Current<SendingSettings> settings, KeptFiles kept) {
        this.outbox = folders.outbox().resolve("submissions");
        this.settings = settings;
        this.kept = kept;
    }

    /** What one rename moves, from where to where. */
    private record Move(Path folder, Path ready, Path target) {}

    private Path folder(SubmissionChannel channel) {
        return channel == SubmissionChannel.FAX_FOLDER
                ? settings.get()
                        .faxFolder()
                        .orElseThrow(() ->
                                new UncheckedIOException(
                                        new IOException("no faxFolder in sending.yml")))
                : outbox;
    }

    private Move move(Submission one) {
        Path folder = folder(one.channel());
        String name =
                one.channel() == SubmissionChannel.FAX_FOLDER
                        ? one.deliveryKey() + ".job"
                        : one.deliveryKey();
        return new Move(folder, folder.resolve(READY).resolve(name), folder.resolve(name));
    }

    /** What the folder tells of an attempt that was cut off. */
    enum Trace {
        /** It lies ready still: it was not handed over. */
        READY,
        /** It was made ready here and lies there no more: it was handed over. */
        GONE,
        /** Nothing of it was ever here: the settings name another folder than then. */
        NONE
    }

    Trace trace(Submission one) {
        if (isReady(one)) {
            return Trace.READY;
        }
        return Files.exists(marker(one)) ? Trace.GONE : Trace.NONE;
    }

    private boolean isReady(Submission one) {
        return Files.exists(move(one).ready());
    }

    /** Says that it was made ready here; stays until it is recorded what became of it. */
    private Path marker(Submission one) {
        return move(one).ready().resolveSibling(one.deliveryKey() + ".begun");
    }

    /** What became of it is recorded. */
    void forget(Submission one) {
        try {
            Files.deleteIfExists(marker(one));
        } catch (IOException e) {
            return; // a marker too many says nothing wrong
        }
    }

    /**
     * Makes all ready, lasting through a power cut.
     *
     * @throws UncheckedIOException when the folder can't be written
     */
    void makeReady(Submission one, List<SubmittedFile> files) {
        Move move = move(one);
        try {
            FileSystemUtils.deleteRecursively(move.ready());
            Path ready = Files.createDirectories(move.folder().resolve(READY));
            if (one.channel() == SubmissionChannel.FAX_FOLDER) {
                putFax(one, files, move);
            } else {
                putFolder(one, files, move.ready());
            }
            write(marker(one), new byte[0]);
            sync(ready);
            sync(move.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("files to be handed over", e);
        }
    }

    /** The pages lie there first; the fax program begins with the job that names them. */
    private void putFax(Submission one, List<SubmittedFile> files, Move move) throws IOException {
        StringBuilder job = new StringBuilder();
        job.append("job=").append(one.deliveryKey()).append('\n');
        job.append("fax=").append(SendingSettings.digits(one.recipient())).append('\n');
        for (SubmittedFile file : files) {
            String name = one.deliveryKey() + "_" + file.name();
            Path part = move.ready().resolveSibling(name);
            write(part, kept.get(file));
            rename(part, move.target().resolveSibling(name));
            job.append("file=").append(name).append('\n');
        }
        write(move.ready(), job.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void putFolder(Submission one, List<SubmittedFile> files, Path ready)
            throws IOException {
        Path part = Files.createDirectories(ready.resolveSibling(one.deliveryKey() + ".part"));
        for (SubmittedFile file : files) {
            write(part.resolve(file.name()), kept.get(file));
        }
        write(
                part.resolve("checklist.txt"),
                Checklist.of(one, files).getBytes(StandardCharsets.UTF_8));
        sync(part);
        rename(part, ready);
    }

    /** Hands it over; nothing is handed over twice while the first still lies there. */
    Delivered handOver(Submission one) {
        Move move = move(one);
        try {
            if (Files.exists(move.target())) {
                FileSystemUtils.deleteRecursively(move.ready());
                return new Delivered.Left("It lies in the folder already.");
            }
            rename(move.ready(), move.target());
            sync(move.folder().resolve(READY));
            sync(move.folder());
            return new Delivered.Left("Handed over as " + move.target().getFileName() + ".");
        } catch (IOException e) {
            return isReady(one)
                    ? new Delivered.NotYet("The folder can't be written.")
                    : new Delivered.Left("Handed over as " + move.target().getFileName() + ".");
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // Windows can't; its rename is durable on its own
        }
    }
}
