package org.overturn.batch.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.batch.sample.TruthFile.Posting;

/** Writes the 835 files of a night, well-formed and odd ones, and tells the truth about each. */
final class RemittanceFolder {

    private static final int FIRST_INTERCHANGE = 4100;
    private static final char CUT_SHORT = 'M';
    private static final char SENT_TWICE = 'P';
    private static final char WRAPPED_ANEW = 'C';

    private final Path folder;
    private final LocalDate date;
    private final int days;
    private final TruthFile truth;
    private final Consumer<RemittanceText> posted;
    private final Map<Character, PayerStage> stages = new HashMap<>();
    private final Map<Oddity, Source> sources = new EnumMap<>(Oddity.class);
    private int interchanges = FIRST_INTERCHANGE;

    /** Files that must be told from the good ones. */
    private enum Oddity {
        SENT_TWICE,
        WRAPPED_ANEW
    }

    /** A good file that an odd one is made of. */
    private record Source(PlannedFile plan, byte[] bytes, List<RemittanceText> remittances) {}

    /**
     * @param days the remittances are of so many days before the date
     * @param posted told of each remittance that a perfect import posts
     */
    RemittanceFolder(
            Path folder,
            LocalDate date,
            int days,
            Chance chance,
            TruthFile truth,
            Consumer<RemittanceText> posted) {
        this.folder = folder;
        this.date = date;
        this.days = days;
        this.truth = truth;
        this.posted = posted;
        Accounts accounts = new Accounts();
        for (SamplePayer payer : SamplePayers.all()) {
            stages.put(
                    payer.code(),
                    new PayerStage(
                            payer,
                            PolicyChange.of(payer, date, days),
                            PolicyChange.isLong(days),
                            accounts,
                            chance.split()));
        }
    }

    /** Writes all files; returns how many. */
    int write(int claims) throws IOException {
        Files.createDirectories(folder);
        List<PlannedFile> night = PlannedFile.spread(claims, date, days);
        for (PlannedFile file : night) {
            write(file);
        }
        for (SamplePayer payer : SamplePayers.all()) {
            stage(payer).changes().forEach(truth::addChange);
            stage(payer).lives().forEach(truth::addLife);
        }
        int odd = 0;
        for (Map.Entry<Oddity, Source> source : sources.entrySet()) {
            odd += writeAgain(source.getKey(), source.getValue());
        }
        return night.size() + odd + writeDamaged();
    }

    private void write(PlannedFile file) throws IOException {
        PayerStage stage = stage(file.payer());
        List<RemittanceText> remittances = stage.play(file);
        List<Posting> postings = new ArrayList<>(postings(remittances, "posted"));
        byte[] bytes;
        if (file.payer().code() == CUT_SHORT && file.filesAfter() == 0) {
            List<RemittanceText> more = new ArrayList<>(remittances);
            more.add(stage.extra(6, file.paidOn()));
            postings.add(
                    new Posting(
                            Interchange.controlNumber(more.size()), "set-aside", more.getLast()));
            bytes = cutShort(interchange(file, file.payer().dialect()).write(more));
        } else {
            bytes = interchange(file, file.payer().dialect()).write(remittances);
        }
        save(file.name(), bytes, "stored", postings);
        remittances.forEach(posted);
        remember(new Source(file, bytes, remittances));
    }

    /** The bytes without their end, cut in the middle of a service line's segment. */
    private static byte[] cutShort(byte[] whole) {
        String text = new String(whole, StandardCharsets.US_ASCII);
        int lastLine = text.lastIndexOf("SVC");
        return Arrays.copyOf(whole, lastLine + 9);
    }

    private void remember(Source source) {
        char payer = source.plan().payer().code();
        if (payer == SENT_TWICE) {
            sources.putIfAbsent(Oddity.SENT_TWICE, source);
        } else if (payer == WRAPPED_ANEW) {
            sources.putIfAbsent(
                    Oddity.WRAPPED_ANEW,
                    new Source(source.plan(), new byte[0], source.remittances().subList(0, 1)));
        }
    }

    private int writeAgain(Oddity oddity, Source source) throws IOException {
        if (oddity == Oddity.SENT_TWICE) {
            String name = today() + "_" + source.plan().payer().key() + "_resent.835";
            save(
                    name,
                    source.bytes(),
                    "seen-before",
                    postings(source.remittances(), "seen-before"));
        } else {
            byte[] bytes =
                    new Interchange(
                                    SamplePayers.CLEARING_HOUSE,
                                    "TRADEWINDCLEAR",
                                    date,
                                    ++interchanges)
                            .write(source.remittances());
            save(
                    today() + "_tradewind_clearing.edi",
                    bytes,
                    "stored",
                    postings(source.remittances(), "seen-before"));
        }
        return 1;
    }

    /** A file whose bytes a bad transfer has spoilt. */
    private int writeDamaged() throws IOException {
        Optional<Source> source = Optional.ofNullable(sources.get(Oddity.SENT_TWICE));
        if (source.isEmpty()) {
            return 0;
        }
        byte[] bytes = Arrays.copyOf(source.get().bytes(), 2_048);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) 0xA5;
        }
        save(today() + "_silverharbor_damaged.era", bytes, "refused", List.of());
        return 1;
    }

    private void save(String name, byte[] bytes, String result, List<Posting> postings)
            throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        // as a file that arrived in the evening: nobody is still writing it
        Files.setLastModifiedTime(
                file, FileTime.from(date.minusDays(1).atTime(21, 0).toInstant(ZoneOffset.UTC)));
        truth.add(name, result, postings);
    }

    private static List<Posting> postings(List<RemittanceText> remittances, String result) {
        List<Posting> postings = new ArrayList<>();
        for (RemittanceText remittance : remittances) {
            String control = Interchange.controlNumber(postings.size() + 1);
            postings.add(new Posting(control, result, remittance));
        }
        return postings;
    }

    private Interchange interchange(PlannedFile file, Dialect dialect) {
        return new Interchange(dialect, file.payer().identifier(), file.paidOn(), ++interchanges);
    }

    private PayerStage stage(SamplePayer payer) {
        PayerStage stage = stages.get(payer.code());
        if (stage == null) {
            throw new IllegalStateException("no stage for payer " + payer.code());
        }
        return stage;
    }

    private String today() {
        return Segments.date(date);
    }
}
