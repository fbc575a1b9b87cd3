package org.overturn.batch.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.deadline.OpenLimits;
import org.overturn.core.deadline.RuleFinding;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overturn rules check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says which rules deserve a look.",
            "",
            "Rules that are no longer in force and have no successor, lines of open denials without a",
            "rule, rules nobody has verified that open denials rest on, and those that were verified",
            "more than a year ago. Ends with 1 when there are any."
        })
final class RulesCheckCommand implements Callable<Integer> {

    @Mixin private final OfficeFolders folders = new OfficeFolders();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext program = Application.start(folders.stored())) {
            List<RuleFinding> found =
                    program.getBean(OpenLimits.class)
                            .check(LocalDate.now(program.getBean(Clock.class)));
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(SystemUser.actor(), AuditAction.VIEW)
                                    .on("rule-check", ""));
            print(found);
            return found.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void print(List<RuleFinding> found) {
        Page page =
                new Page(
                        spec.commandLine().getOut(),
                        spec.commandLine().getColorScheme().ansi().enabled());
        if (found.isEmpty()) {
            page.words(0, "Every rule that open denials rest on is in force and verified.");
        }
        Optional<RuleFinding.Kind> kind = Optional.empty();
        for (RuleFinding one : found) {
            if (kind.filter(one.kind()::equals).isEmpty()) {
                kind = Optional.of(one.kind());
                page.strong(() -> page.words(0, one.kind().label()));
            }
            page.words(2, one.what());
        }
        page.flush();
    }
}
