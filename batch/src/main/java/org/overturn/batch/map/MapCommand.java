package org.overturn.batch.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.overturn.core.remittance.table.Field;
import org.overturn.core.remittance.table.Proposal;
import org.overturn.core.remittance.table.Proposer;
import org.overturn.core.remittance.table.RemittanceTables;
import org.overturn.core.remittance.table.Translation;
import org.overturn.core.remittance.table.UnreadableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code overturn map FILE}: looks at a CSV or XLSX remittance, proposes what its columns mean,
 * asks where it can't tell, writes the mapping and shows how the file is read with it. Nothing is
 * stored.
 */
@Command(
        name = "map",
        description = "Propose what the columns of a payer's table (CSV, XLSX) mean.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and the file can be read with the mapping",
            "1:failed",
            "2:wrong usage, or the mapping exists already",
            "3:the file can't be read with it yet; the output says why"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn map era.csv",
            "      asks what it can't tell, writes settings/payers/NAME.yml, tries it on the file",
            "  overturn map era.xlsx --payer \"Example Dental Plan\" --payer-id 1999000001 --yes",
            "      asks nothing and takes its guesses for true",
            "  To undo it, delete the file it has written."
        })
public final class MapCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int REFUSED = 3;

    @Parameters(paramLabel = "FILE", description = "A remittance as CSV, TSV or XLSX.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--settings",
            paramLabel = "DIR",
            defaultValue = "settings",
            description = "Where payers/NAME.yml is written (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path settings;

    @Option(names = "--payer", paramLabel = "NAME", description = "The payer's name.")
    private @Nullable String payer;

    @Option(
            names = "--payer-id",
            paramLabel = "NUMBER",
            description = "What the payer is known by in its other remittances (835 TRN03).")
    private @Nullable String payerIdentifier;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the mapping (default: made of the payer's).")
    private @Nullable String name;

    @Option(names = "--yes", description = "Ask nothing; take guesses for true.")
    private boolean yes;

    @Option(names = "--force", description = "Replace a mapping of this name.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Supplier<Optional<BufferedReader>> terminal;

    public MapCommand() {
        this(MapCommand::console);
    }

    MapCommand(Supplier<Optional<BufferedReader>> terminal) {
        this.terminal = terminal;
    }

    private static Optional<BufferedReader> console() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .map(console -> new BufferedReader(console.reader()));
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no readable file " + file + ".");
        }
        try {
            return map(new MapPage(spec.commandLine().getOut()));
        } catch (UnreadableTable e) {
            tell(file.getFileName() + ": " + e.getMessage());
            return REFUSED;
        }
    }

    private int map(MapPage page) throws IOException {
        Path folder = settings.resolve("payers");
        Translation known = RemittanceTables.read(folder).translate(file);
        if (!known.mapping().isEmpty() && !force) {
            page.line("It is read with " + folder.resolve(known.mapping() + ".yml") + " already.");
            return show(page, known);
        }
        Proposal proposal = decided(Proposer.propose(file), page);
        Path target = folder.resolve(mappingName(proposal) + ".yml");
        if (Files.exists(target) && !force) {
            throw new ParameterException(
                    spec.commandLine(),
                    target + " exists; give another --name, or --force to replace it.");
        }
        if (!proposal.missing().isEmpty()) {
            return draft(proposal, target, page);
        }
        write(target, proposal.yaml());
        page.line("");
        page.line("Wrote " + target + ". To undo it, delete the file.");
        return show(page, RemittanceTables.read(folder).translate(file));
    }

    private Proposal decided(Proposal first, MapPage page) throws IOException {
        Proposal proposal = first;
        if (payer != null) {
            proposal = proposal.with(Field.PAYER_NAME, payer);
        }
        if (payerIdentifier != null) {
            proposal = proposal.with(Field.PAYER_IDENTIFIER, payerIdentifier);
        }
        page.proposal(file, proposal);
        Optional<BufferedReader> answers = yes ? Optional.empty() : terminal.get();
        if (answers.isPresent()) {
            return new Interview(answers.get(), page).complete(proposal);
        }
        return yes ? proposal.withGuesses() : proposal;
    }

    /** A mapping that isn't complete would stop every night run, so it gets no name of one. */
    private int draft(Proposal proposal, Path target, MapPage page) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        write(draft, proposal.yaml());
        page.line("");
        page.line("It could not be told which column is:");
        for (Field field : proposal.missing()) {
            page.line("  " + field.key() + ": " + field.meaning());
        }
        page.line(
                "Wrote "
                        + draft
                        + ". Fill it in and rename it to "
                        + target.getFileName()
                        + (proposal.missing().contains(Field.PAYER_NAME)
                                ? ", or give --payer."
                                : "."));
        return REFUSED;
    }

    private static int show(MapPage page, Translation translation) {
        page.dryRun(translation);
        return translation.isTranslated() ? DONE : REFUSED;
    }

    private String mappingName(Proposal proposal) {
        String fileName = String.valueOf(file.getFileName());
        String basis =
                name != null
                        ? name
                        : proposal.always()
                                .getOrDefault(
                                        Field.PAYER_NAME, fileName.replaceFirst("\\.[^.]*$", ""));
        String slug =
                basis.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "payer" : slug;
    }

    private static void write(Path target, String yaml) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.writeString(part, yaml, StandardCharsets.UTF_8);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void tell(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }
}
