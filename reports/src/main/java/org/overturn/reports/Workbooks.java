package org.overturn.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.overturn.core.code.Codes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The Excel workbooks: what arrived, was denied and why, appealed, due and recovered. */
@Component
public class Workbooks {

    private static final List<String> SHEETS =
            List.of(
                    SummarySheet.NAME,
                    DenialsSheet.NAME,
                    ReasonsSheet.NAME,
                    PayersSheet.NAME,
                    MonthsSheet.NAME,
                    DeadlinesSheet.NAME,
                    IssuesSheet.NAME,
                    DefinitionsSheet.NAME);

    private final ReportRepository repository;
    private final ReasonLabels labels;

    Workbooks(ReportRepository repository, Codes codes) {
        this.repository = repository;
        this.labels = codes::carcLabel;
    }

    /** The first day of the usual period: twelve months that end with this day. */
    public static LocalDate usualStart(LocalDate lastDay) {
        return lastDay.plusDays(1).minusMonths(12);
    }

    /**
     * Writes the workbook of a period, replacing the file if there is one; a reader sees the old or
     * the new file, never a part. The same data give the same bytes.
     *
     * <p>Claims and denials count for the day of their remittance, appeals for the day they were
     * opened or decided, issues for the day found. What is due is listed whole, whichever period it
     * comes from.
     *
     * @param target the xlsx file; missing folders are made
     * @param from first day
     * @param to last day
     * @param asOf the day from which days left are counted
     * @throws IllegalArgumentException if the period ends before it begins
     * @throws UncheckedIOException if the file can't be written
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // figures that tie
    public void writeDenials(Path target, LocalDate from, LocalDate to, LocalDate asOf) {
        Period period = new Period(from, to, asOf);
        Path file = target.toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            try (ScratchFolder scratch = new ScratchFolder(file)) {
                Path raw = scratch.file("raw.xlsx");
                try (Book book = new Book(SHEETS);
                        OutputStream out = Files.newOutputStream(raw)) {
                    fill(book, period);
                    book.write(out);
                }
                Path done = scratch.file("done.xlsx");
                ReproducibleZip.copy(raw, done);
                Files.move(done, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the workbook " + file.getFileName(), e);
        }
    }

    private void fill(Book book, Period period) {
        Figures figures = repository.figures(period);
        book.describe("Denials, " + period.inWords(), period.asOf());
        SummarySheet.write(book, period, new Summary(figures).sections());
        new DenialsSheet(period, labels).write(book, repository.denials(period));
        new ReasonsSheet(period, labels).write(book, ReasonLine.pareto(figures.denials()));
        new PayersSheet(period, labels).write(book, PayerLine.board(figures));
        new MonthsSheet(period).write(book, MonthLine.trend(figures));
        new DeadlinesSheet(period).write(book, repository.deadlines(figures.deadlines()));
        new IssuesSheet(period).write(book, repository.issues(period));
        new DefinitionsSheet().write(book);
    }
}
