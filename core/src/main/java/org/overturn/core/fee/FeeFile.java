package org.overturn.core.fee;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.db.StoredDay;
import org.overturn.core.money.Money;

/**
 * A file of fees: CSV with the columns payer, code, modifiers, amount, from, to, named in its first
 * line in any order; modifiers and to may be missing. Every mistake is named, not the first alone.
 */
public final class FeeFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setTrim(true)
                    .setIgnoreEmptyLines(true)
                    .get();
    private static final String NOT_UTF_8 =
            "The file is no CSV table in UTF-8: save it as CSV UTF-8, separated by commas.";
    private static final List<String> COLUMNS =
            List.of("payer", "code", "modifiers", "amount", "from", "to");
    private static final List<String> NEEDED = List.of("payer", "code", "amount", "from");
    private static final int LONGEST = 80;
    private static final int LONGEST_MODIFIERS = 40;

    private final List<Fee> fees = new ArrayList<>();
    private final List<FeeProblem> problems = new ArrayList<>();
    private final Map<String, List<Fee>> alike = new HashMap<>();

    private FeeFile() {}

    /** Reads all of it; nothing of a file with problems should be used. */
    public static FeeFile read(Reader text) {
        FeeFile file = new FeeFile();
        try (CSVParser rows = FORMAT.parse(text)) {
            if (file.hasColumns(rows.getHeaderNames())) {
                rows.forEach(file::add);
                file.demandSome();
            }
        } catch (UncheckedIOException | IllegalArgumentException | CSVException _) {
            file.problems.add(new FeeProblem(1, NOT_UTF_8));
        } catch (CharacterCodingException _) {
            file.problems.add(new FeeProblem(1, NOT_UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the fees", e);
        }
        return file;
    }

    public List<Fee> fees() {
        return List.copyOf(fees);
    }

    public List<FeeProblem> problems() {
        return List.copyOf(problems);
    }

    private boolean hasColumns(List<String> names) {
        List<String> there = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> missing = NEEDED.stream().filter(name -> !there.contains(name)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    new FeeProblem(
                            1,
                            "No column "
                                    + String.join(", ", missing)
                                    + ": begin the file with the line"
                                    + " payer,code,modifiers,amount,from,to."));
        }
        List<String> unknown = there.stream().filter(name -> !COLUMNS.contains(name)).toList();
        if (missing.isEmpty() && !unknown.isEmpty()) {
            problems.add(
                    new FeeProblem(
                            1,
                            "Column "
                                    + String.join(", ", unknown)
                                    + " is none of "
                                    + String.join(", ", COLUMNS)
                                    + ": take it out or mend its name."));
        }
        return missing.isEmpty() && unknown.isEmpty();
    }

    private void demandSome() {
        if (fees.isEmpty() && problems.isEmpty()) {
            problems.add(new FeeProblem(2, "There is no fee below the first line."));
        }
    }

    private void add(CSVRecord row) {
        long line = row.getParser().getCurrentLineNumber();
        int before = problems.size();
        String payer = text(row, "payer", line);
        String code = text(row, "code", line).toUpperCase(Locale.ROOT);
        Optional<Money> amount = amount(row, line);
        Optional<LocalDate> from = day(row, "from", line);
        Optional<LocalDate> to =
                value(row, "to").isEmpty() ? Optional.empty() : day(row, "to", line);
        String modifiers = modifiers(row, line);
        if (problems.size() == before) {
            add(
                    new Fee(payer, code, modifiers, amount.orElseThrow(), from.orElseThrow(), to),
                    line);
        }
    }

    private void add(Fee fee, long line) {
        if (fee.to().filter(to -> to.isBefore(fee.from())).isPresent()) {
            problems.add(new FeeProblem(line, "It ends before it begins: mend from or to."));
            return;
        }
        List<Fee> same =
                alike.computeIfAbsent(
                        fee.payer() + "\n" + fee.code() + "\n" + fee.modifiers(),
                        _ -> new ArrayList<>());
        if (same.stream().anyMatch(fee::meets)) {
            problems.add(
                    new FeeProblem(
                            line,
                            "Another line has a fee for the same payer, code, modifiers and days:"
                                    + " take one away, or end it with to."));
            return;
        }
        same.add(fee);
        fees.add(fee);
    }

    private String text(CSVRecord row, String column, long line) {
        String value = value(row, column);
        if (value.isEmpty() || value.length() > LONGEST) {
            problems.add(
                    new FeeProblem(
                            line, column + " is empty or longer than " + LONGEST + " characters."));
        }
        return value;
    }

    private Optional<Money> amount(CSVRecord row, long line) {
        Optional<Money> amount =
                Money.find(value(row, "amount").replace("$", "").replace(",", ""))
                        .filter(money -> !money.isNegative());
        if (amount.isEmpty()) {
            problems.add(new FeeProblem(line, "amount is no amount: write it as 690.00."));
        }
        return amount;
    }

    private Optional<LocalDate> day(CSVRecord row, String column, long line) {
        Optional<LocalDate> day = StoredDay.find(value(row, column));
        if (day.isEmpty()) {
            problems.add(new FeeProblem(line, column + " is no day: write it as 2026-01-31."));
        }
        return day;
    }

    private String modifiers(CSVRecord row, long line) {
        String joined =
                String.join(",", value(row, "modifiers").toUpperCase(Locale.ROOT).split("[ ,;-]+"));
        if (joined.length() > LONGEST_MODIFIERS) {
            problems.add(new FeeProblem(line, "modifiers are too many: write them as 26 TC."));
        }
        return joined;
    }

    private static String value(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }
}
