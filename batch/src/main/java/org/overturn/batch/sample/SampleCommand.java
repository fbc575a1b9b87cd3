package org.overturn.batch.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn sample}: writes a synthetic office night with its ground truth. */
@Command(
        name = "sample",
        description = {
            "Writes a synthetic office night to try the program on.",
            "",
            "DIR gets remittance files of several payers, documents for some of the denied claims,"
                    + " settings, and truth.json, which says for each claim what a perfect reader"
                    + " finds. People and payers are invented. Same options, same bytes."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn sample --out demo/inbox",
            "  overturn sample --out big --claims 5000 --seed 7 --date 2026-03-02",
            "  overturn sample --out year --claims 20000 --days 365",
            "",
            "DIR may be used as inbox as it is: overturn nightly --inbox DIR."
        })
public final class SampleCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 730;

    private final Clock clock;

    @Spec @Nullable CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "folder to write to; new, empty, or an earlier sample (it is replaced)")
    Path out = Path.of("sample");

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "400",
            description = "claims in the remittances (default: ${DEFAULT-VALUE})")
    int claims;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "another seed makes another night (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "date of the night, as 2026-03-02 (default: today)")
    Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "" + SampleNight.DAYS,
            description =
                    "remittances of so many days before the date (default: ${DEFAULT-VALUE}); in"
                            + " 120 and more some payers begin to refuse what they used to pay")
    int days;

    public SampleCommand() {
        this(Clock.systemDefaultZone());
    }

    public SampleCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        SampleFolder folder = new SampleFolder(out);
        if (claims < 1) {
            throw usage("--claims must be at least 1, not " + claims);
        }
        if (days < SampleNight.DAYS || days > MOST_DAYS) {
            throw usage(
                    "--days must be " + SampleNight.DAYS + " to " + MOST_DAYS + ", not " + days);
        }
        if (!folder.isFree()) {
            throw usage(
                    out
                            + " holds something that is no sample; name a new or empty folder"
                            + " (nothing was changed)");
        }
        folder.clear();
        LocalDate night = date.orElseGet(() -> LocalDate.now(clock));
        SampleNight.Summary summary = SampleNight.write(out, claims, seed, night, days);
        tell(summary);
        return 0;
    }

    private void tell(SampleNight.Summary summary) {
        PrintWriter console = commandLine().getOut();
        console.printf(
                "%,d remittance files with %,d claims; %,d claims denied (%s in %,d denials)%n",
                summary.files(),
                summary.claims(),
                summary.deniedClaims(),
                summary.denied().toDollars(),
                summary.denials());
        console.printf(
                "documents for %,d accounts; what is true stands in %s%n",
                summary.documentedAccounts(), out.resolve("truth.json"));
        console.flush();
    }

    private ParameterException usage(String message) {
        return new ParameterException(commandLine(), message);
    }

    private picocli.CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return spec.commandLine();
    }
}
