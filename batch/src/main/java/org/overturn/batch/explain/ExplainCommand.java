package org.overturn.batch.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialRules;
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
 * file, 3 done, but some input was refused (a file holds no remittance that can be read; the others
 * are explained all the same).
 */
@Command(
        name = "explain",
        description = "Say what remittance files (835) hold, without storing anything.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed: a file could not be read to its end",
            "2:wrong usage, or no such file",
            "3:done, but some input was refused: it holds no remittance that can be read"
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

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "835 files, any name.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        files.forEach(this::demand);
        Codes codes = Codes.standard();
        return summary ? summarize(codes) : explainEach(codes);
    }

    private int explainEach(Codes codes) {
        Explainer explainer = new Explainer(new DenialRules(codes));
        PrintWriter out = spec.commandLine().getOut();
        Presentation presentation =
                asJson
                        ? new JsonPresentation(codes, out)
                        : new TextPresentation(codes, new Page(out, ansi()));
        int exit = 0;
        for (Path file : files) {
            int done = explain(file, explainer, presentation);
            if (done == 1) {
                return 1; // its output breaks off, so nothing may follow
            }
            exit = Math.max(exit, done);
        }
        return exit;
    }

    private int summarize(Codes codes) {
        Summary sums = new Summary();
        Summarizer summarizer = new Summarizer(codes, sums);
        for (Path file : files) {
            try {
                summarizer.add(file);
            } catch (IOException e) {
                return brokeOff(file, e);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            JsonSummary.write(sums, out);
        } else {
            new TextSummary(new Page(out, ansi())).print(sums);
        }
        return sums.refusedFiles() == 0 ? 0 : 3;
    }

    private int explain(Path file, Explainer explainer, Presentation presentation) {
        try {
            return explainer.explain(file, presentation) ? 0 : 3;
        } catch (IOException e) {
            return brokeOff(file, e);
        }
    }

    private int brokeOff(Path file, IOException thrown) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Cannot read " + file + " to its end: " + thrown.getMessage());
        err.flush();
        return 1;
    }

    private void demand(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Files.isDirectory(file)
                            ? file + " is a folder; name the files in it."
                            : "There is no readable file " + file + ".");
        }
    }

    private boolean ansi() {
        CommandLine command = spec.commandLine();
        return command.getColorScheme().ansi().enabled();
    }
}
