package org.overturn.batch.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the claims files behind some of the night's remittances, each payer's acknowledgments of
 * them, and one report on the syntax of a file. One claim was rejected and is in no remittance.
 */
final class ClaimsFolder {

    static final String REJECTED = "WA9900002";

    /** A practice's night holds no more claims of its own than that. */
    private static final int MOST_CLAIMS = 2_000;

    private static final String PRACTICE = "WRENFIELD01";
    private static final int FIRST_INTERCHANGE = 9100;
    private static final int EVERY = 4;

    private final Path folder;
    private final TruthFile truth;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Map<LocalDate, List<SentClaim>>> sent = new TreeMap<>();
    private int candidates;
    private int claims;
    private int interchanges = FIRST_INTERCHANGE;

    ClaimsFolder(Path folder, TruthFile truth) {
        this.folder = folder;
        this.truth = truth;
    }

    /** Chooses claims of a remittance that is posted: denied ones that need it, and some others. */
    void consider(RemittanceText remittance) {
        for (DraftClaim claim : remittance.claims()) {
            if (isOriginal(claim) && seen.add(claim.episode().account()) && isChosen(claim)) {
                claims++;
                SentClaim one = new SentClaim(claim);
                sent.computeIfAbsent(remittance.payer().key(), _ -> new TreeMap<>())
                        .computeIfAbsent(one.sentOn(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    private static boolean isOriginal(DraftClaim claim) {
        return !claim.isReversal()
                && !claim.lines().isEmpty()
                && claim.charge().isPositive()
                && claim.details().originalNumber().isEmpty()
                && !claim.episode().payer().isPharmacy();
    }

    private boolean isChosen(DraftClaim claim) {
        boolean needed =
                claim.denials().stream()
                        .anyMatch(denial ->
                                switch (denial.verdict().category()) {
                                    case TIMELY_FILING, AUTHORIZATION -> true;
                                    default -> false;
                                });
        return claims < MOST_CLAIMS && (candidates++ % EVERY == 0 || needed);
    }

    /** Writes the files. */
    void finish() throws IOException {
        Files.createDirectories(folder);
        boolean first = true;
        for (Map.Entry<String, Map<LocalDate, List<SentClaim>>> payer : sent.entrySet()) {
            write(payer.getKey(), new TreeMap<>(payer.getValue()), first);
            first = false;
        }
    }

    private void write(String payer, TreeMap<LocalDate, List<SentClaim>> byDay, boolean first)
            throws IOException {
        String identifier =
                byDay.firstEntry().getValue().getFirst().claim().episode().payer().identifier();
        LocalDate last = byDay.lastKey();
        ClaimsEnvelope out =
                new ClaimsEnvelope(
                        "HC", "005010X222A1", PRACTICE, identifier, last, ++interchanges);
        ClaimsEnvelope in =
                new ClaimsEnvelope(
                        "HN", "005010X214", identifier, PRACTICE, last.plusDays(2), ++interchanges);
        List<ClaimsEnvelope.Transaction> bills = new ArrayList<>();
        List<ClaimsEnvelope.Transaction> answers = new ArrayList<>();
        for (Map.Entry<LocalDate, List<SentClaim>> day : byDay.entrySet()) {
            ClaimsText text =
                    new ClaimsText(
                            payer.toUpperCase(Locale.ROOT) + Segments.date(day.getKey()),
                            day.getKey(),
                            day.getValue(),
                            first && day.getKey().equals(last));
            bills.add(new ClaimsEnvelope.Transaction("837", text.bill()));
            answers.add(new ClaimsEnvelope.Transaction("277", text.acknowledgment()));
            day.getValue().forEach(claim -> truth.addSubmission(name(payer, "837"), claim));
        }
        Files.write(folder.resolve(name(payer, "837")), out.write(bills));
        Files.write(folder.resolve(name(payer, "277ca")), in.write(answers));
        if (first) {
            Files.write(folder.resolve(name(payer, "999")), syntax(out, in, bills.size()));
        }
    }

    private byte[] syntax(ClaimsEnvelope out, ClaimsEnvelope in, int transactions) {
        Segments body = new Segments(true);
        body.add("AK1", out.group(), String.valueOf(out.number()), out.version());
        for (int i = 1; i <= transactions; i++) {
            body.add("AK2", "837", ClaimsEnvelope.controlNumber(i), out.version());
            body.add("IK5", "A");
        }
        String count = String.valueOf(transactions);
        body.add("AK9", "A", count, count, count);
        return new ClaimsEnvelope(
                        "FA",
                        "005010X231A1",
                        in.sender(),
                        in.receiver(),
                        out.sentOn(),
                        ++interchanges)
                .write(List.of(new ClaimsEnvelope.Transaction("999", body)));
    }

    private static String name(String payer, String extension) {
        return payer + "_claims." + extension;
    }
}
