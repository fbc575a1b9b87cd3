package org.overturn.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.overturn.batch.Application;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.code.CodeText.Listed;
import org.overturn.core.code.CodeTexts;
import org.overturn.core.code.RefusedTexts;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn codes import}: the office's licensed texts, laid over our labels. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows your licensed texts of CARC and RARC in place of our labels.",
            "",
            "FILE is CSV in UTF-8, separated by commas. Its first line names the columns:",
            "  list         CARC or RARC",
            "  code         such as 197 or N382",
            "  description  the text",
            "  start, stop  since when it is in force, when it was retired; may be empty or left out",
            "  notes        likewise",
            "",
            "It is taken whole or not at all, in place of what was imported of its lists before. What",
            "codes mean to the rules stays; letters, packets and what explain says keep our labels."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:taken in, or taken off",
            "1:failed",
            "2:wrong usage",
            "3:not taken in; the output names each mistake with its line"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  overturn codes import carc.csv", "  overturn codes import --remove"})
final class CodesImportCommand implements Callable<Integer> {

    private static final long LARGEST = 32L << 20;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The texts.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--remove", description = "Take all imported texts off again.")
    private boolean remove;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (remove == file.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Name the file, or say --remove, one of the two.");
        }
        byte[] bytes = remove ? new byte[0] : read(file.orElseThrow());
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            CodeTexts texts = program.getBean(CodeTexts.class);
            PrintWriter out = spec.commandLine().getOut();
            String done;
            try {
                done = remove ? remove(texts) : take(texts, bytes);
            } catch (RefusedTexts refused) {
                refused.problems()
                        .forEach(problem -> CommandLine.tell(spec.commandLine(), problem));
                CommandLine.tell(spec.commandLine(), "Nothing was taken in.");
                return ExitCode.SOME_INPUT_REFUSED;
            }
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(SystemUser.actor(), AuditAction.IMPORT)
                                    .on("code-texts", "")
                                    .because(done));
            out.println(done);
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failures.Refused(
                    "There is no file " + file + " that can be read. Name the CSV file.");
        }
        if (Files.size(file) > LARGEST) {
            throw new Failures.Refused(
                    file + " is larger than 32 MB. Name the CSV file of the code lists.");
        }
        return Files.readAllBytes(file);
    }

    private static String remove(CodeTexts texts) {
        int removed = texts.removeAll();
        return removed == 0
                ? "No texts were imported."
                : String.format(
                        Locale.US, "%,d %s taken off.", removed, removed == 1 ? "text" : "texts");
    }

    private static String take(CodeTexts texts, byte[] bytes) {
        Actor actor = SystemUser.actor();
        Map<Listed, Integer> taken = texts.take(bytes, actor.name());
        return taken.isEmpty()
                ? "These texts were there already."
                : taken.entrySet().stream()
                        .map(one ->
                                String.format(Locale.US, "%s: %,d", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ", "Texts taken in: ", "."));
    }
}
