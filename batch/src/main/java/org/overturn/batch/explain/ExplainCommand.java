package org.overturn.batch.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.remittance.UnreadableFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code overturn explain}: what remittance files say, without storing anything.
 *
 * <p>Exit codes: 0 done, 1 failed (a file broke off while it was read), 2 wrong usage or no such
 * file, 3 done, but some input was refused (a file holds no remittance that can be read, or one
 * that is cut off or damaged; the others are explained all the same).
 */
@Command(
        name = "explain",
        description = "Say what remittance files (835) hold, without storing anything.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed: the disk gave a file's bytes only in part",
            "2:wrong usage, or no such file",
            "3:done, but some input was refused: a file without any remittance, or with one that is"
                    + " cut off or damaged"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn explain era.835",
            "      claims, adjustments, denials and what to do about them",
            "  overturn explain inbox/remittances/* | less",
            "      several files, one after the other",
            "  overturn explain --json era.835 | jq '.transactions[].claims[].denials[]'",
            "      one JSON document a file, for other programs",
            "  overturn explain --summary inbox/remittances/*",
            "      counts and sums over all files together, quickly"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "One JSON document a file instead of text.")
    private boolean asJson;

    @Option(names = "--summary", description = "Counts and sums only, over all files together.")
    private boolean summary;

    @Option(
            names = "--settings",
            paramLabel = "DIR",
            defaultValue = "settings",
            description = "Where payers/*.yml say how tables are read (default: ${DEFAULT-VALUE}).")
    private Path settings = Path.of("settings");

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "835 files, any name; tables with a mapping (see overturn map); zip, gz and tar"
                        + " archives of them."
            })
    private List<String> names = List.of();

    @Override
    public Integer call() throws IOException {
        List<Path> files = names.stream().map(this::demand).toList();
        Codes codes = Codes.standard();
        try (Unwrapping unwrapping = new Unwrapping(settings, this::warn)) {
            return summary
                    ? summarize(files, codes, unwrapping)
                    : explainEach(files, codes, unwrapping);
        }
    }

    private int explainEach(List<Path> files, Codes codes, Unwrapping unwrapping) {
        Explainer explainer = new Explainer(new DenialRules(codes));
        PrintWriter out = spec.commandLine().getOut();
        Presentation presentation =
                asJson
                        ? new JsonPresentation(codes, out)
                        : new TextPresentation(codes, new Page(out, ansi()));
        int exit = 0;
        for (Path file : files) {
            try {
                boolean whole =
                        unwrapping.unwrap(
                                file, (path, name) -> explainer.explain(path, name, presentation));
                exit = whole ? exit : 3;
            } catch (IOException | UnreadableFile e) {
                return brokeOff(file, e); // its output breaks off, so nothing may follow
            }
        }
        return exit;
    }

    private int summarize(List<Path> files, Codes codes, Unwrapping unwrapping) {
        Summary sums = new Summary();
        Summarizer summarizer = new Summarizer(codes, sums);
        boolean whole = true;
        for (Path file : files) {
            try {
                whole &= unwrapping.unwrap(file, (path, _) -> summarizer.add(path));
            } catch (IOException | UnreadableFile e) {
                return brokeOff(file, e);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            JsonSummary.write(sums, out);
        } else {
            new TextSummary(new Page(out, ansi())).print(sums);
        }
        return whole && !sums.refused() ? 0 : 3;
    }

    private void warn(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }

    private int brokeOff(Path file, Exception thrown) {
        warn("Cannot read " + file + " to its end: " + thrown.getMessage());
        return 1;
    }

    private Path demand(String name) {
        Optional<Path> file = NamedFile.find(name);
        if (file.filter(Files::isRegularFile).filter(Files::isReadable).isPresent()) {
            return file.get();
        }
        throw new ParameterException(
                spec.commandLine(),
                file.filter(Files::isDirectory).isPresent()
                        ? name + " is a folder; name the files in it."
                        : "There is no readable file " + name + "." + oddName(name));
    }

    private static String oddName(String name) {
        return NamedFile.isOdd(name)
                ? " Its name holds bytes that are no text in this machine's encoding; rename it, or"
                        + " set LC_ALL=C.UTF-8."
                : "";
    }

    private boolean ansi() {
        CommandLine command = spec.commandLine();
        return command.getColorScheme().ansi().enabled();
    }
}
