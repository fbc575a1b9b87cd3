package org.overturn.batch.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.overturn.core.money.Money;

/**
 * A synthetic office night: remittances, the claims behind them, documents, settings, and the truth
 * about all of it. People and payers are invented. Same arguments, same bytes.
 */
public final class SampleNight {

    /** What arrives in one night is of so many days. */
    public static final int DAYS = 10;

    private SampleNight() {}

    /**
     * What was written.
     *
     * @param claims adjudications that a perfect import posts
     * @param deniedClaims those of them with at least one denial
     * @param documentedAccounts accounts with documents
     */
    public record Summary(
            int files,
            int claims,
            int deniedClaims,
            int denials,
            Money denied,
            int documentedAccounts) {}

    /**
     * Writes a night into a folder that holds none; see {@link SampleFolder} for one that does.
     *
     * @param claims adjudications to be posted, at least 1
     * @param date the night's date; remittances are of the ten days before it
     */
    public static Summary write(Path out, int claims, long seed, LocalDate date)
            throws IOException {
        return write(out, claims, seed, date, DAYS);
    }

    /**
     * The same with remittances of so many days before the date, at least {@value #DAYS}. In four
     * months and more some payers begin to refuse what they used to pay.
     */
    public static Summary write(Path out, int claims, long seed, LocalDate date, int days)
            throws IOException {
        Chance chance = new Chance(seed);
        SettingsFiles.write(out.resolve("settings"));
        DocumentFolder documents =
                new DocumentFolder(out.resolve("documents"), date, chance.split());
        try (TruthFile truth = TruthFile.open(out.resolve("truth.json"), seed, date)) {
            LooseFolder loose = new LooseFolder(out.resolve("documents"), seed, truth);
            ClaimsFolder sent = new ClaimsFolder(out.resolve("claims"), truth);
            RemittanceFolder remittances =
                    new RemittanceFolder(
                            out.resolve("remittances"),
                            date,
                            days,
                            chance,
                            truth,
                            remittance -> {
                                documents.consider(remittance);
                                sent.consider(remittance);
                                loose.consider(remittance);
                            });
            int files = remittances.write(claims);
            documents.finish();
            sent.finish();
            loose.finish();
            TruthTotals totals = truth.totals();
            return new Summary(
                    files,
                    totals.claims(),
                    totals.deniedClaims(),
                    totals.denials(),
                    totals.denied(),
                    documents.accounts());
        }
    }
}
