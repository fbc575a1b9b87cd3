package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.denial.CodeCheck;
import org.overturn.core.denial.CodeFinding;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overturn codes check}: stored codes against the code lists. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says which codes of stored remittances deserve a look.",
            "",
            "Those in no list, retired ones in denials to be worked, reasons that come without the",
            "remark they need, and reasons and remarks of two CORE 360 business scenarios, as we read",
            "them; of each how often, over how much, since when until when, and the file and byte of",
            "the first. Ends with 1 when there are any."
        })
final class CodesCheckCommand implements Callable<Integer> {

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            List<CodeFinding> found = program.getBean(CodeCheck.class).list();
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(SystemUser.actor(), AuditAction.VIEW)
                                    .on("code-check", ""));
            print(found, spec.commandLine().getOut());
            return found.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static void print(List<CodeFinding> found, PrintWriter out) {
        if (found.isEmpty()) {
            out.println(
                    "Every code is listed, in force and explained, and none contradicts another.");
        }
        Optional<CodeFinding.Kind> kind = Optional.empty();
        for (CodeFinding one : found) {
            if (kind.filter(one.kind()::equals).isEmpty()) {
                kind = Optional.of(one.kind());
                out.println(one.kind().label());
            }
            out.println(line(one));
        }
        out.flush();
    }

    private static String line(CodeFinding one) {
        String text =
                String.format(
                        Locale.US,
                        "  %s: %s%s%s; first in %s, byte %d",
                        one.code().isEmpty() ? "(none given)" : one.code(),
                        one.count() == 1
                                ? "once"
                                : String.format(Locale.US, "%,d times", one.count()),
                        one.amount().isZero() ? "" : ", " + one.amount().toDollars(),
                        one.first()
                                .map(day -> ", " + day + " to " + one.last().orElse(day))
                                .orElse(""),
                        one.file(),
                        one.offset());
        return text.replaceAll("\\p{Cntrl}", "?"); // payers and people chose code and name
    }
}
