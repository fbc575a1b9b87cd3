package org.overturn.api.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.overturn.api.web.NotFound;
import org.overturn.batch.Folders;
import org.overturn.reports.Workbooks;
import org.springframework.stereotype.Component;

/** The workbooks in the outbox. Each tells of the whole office. */
@Component
class ReportShelf {

    /** To be refused to who sees a part of the office. */
    static final String ABOUT = "Workbooks tell of";

    private static final Pattern NAME = Pattern.compile("[a-z]{1,30}-\\d{4}-\\d{2}-\\d{2}\\.xlsx");

    private final Path folder;
    private final Workbooks workbooks;
    private final Clock clock;

    ReportShelf(Folders folders, Workbooks workbooks, Clock clock) {
        this.folder = folders.reports();
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** The newest first. */
    List<Report> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ReportShelf::isReport)
                    .map(ReportShelf::report)
                    .sorted(
                            Comparator.comparing(Report::writtenAt)
                                    .reversed()
                                    .thenComparing(Report::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReport(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    private static Report report(Path file) {
        try {
            return new Report(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a report; a name that no report has leads nowhere. */
    Path get(String id) {
        if (!NAME.matcher(id).matches() || !Files.isRegularFile(folder.resolve(id))) {
            throw new NotFound("report", id);
        }
        return folder.resolve(id);
    }

    /** Writes today's anew, over the usual twelve months; who reads meanwhile gets the old one. */
    synchronized Report writeToday() {
        LocalDate today = LocalDate.now(clock);
        Path target = folder.resolve("denials-" + today + ".xlsx");
        Path written = folder.resolve(".denials-" + today + ".part");
        try {
            Files.createDirectories(folder);
            workbooks.writeDenials(written, Workbooks.usualStart(today), today, today);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            return report(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
