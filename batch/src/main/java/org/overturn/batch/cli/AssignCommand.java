package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.task.AssignmentPlan;
import org.overturn.core.task.Assignments;
import org.overturn.core.task.TaskRules;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn assign}: what the rules give to whom. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows to whom the rules in settings/tasks.yml give the denials that nobody owns.",
            "",
            "The first rule that fits counts. Without --commit nothing changes; each night run",
            "applies the rules by itself. A denial whose owner a person ever set or took away is",
            "left to people, and nobody is given what is not theirs to see."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  overturn assign --dry-run", "  overturn assign --commit"})
final class AssignCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Only show it; so it is without --commit anyway.")
    private boolean dryRun;

    @Option(names = "--commit", description = "Apply it now.")
    private boolean commit;

    @Option(
            names = "--settings",
            paramLabel = "DIR",
            defaultValue = "settings",
            description = "Where tasks.yml lies (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path settings;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (dryRun && commit) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--dry-run changes nothing and --commit does. Leave one out.");
        }
        Folders folders = data.demand();
        TaskRules rules = TaskRules.read(settings.resolve("tasks.yml"));
        try (ConfigurableApplicationContext program = Application.start(folders)) {
            Assignments assignments = program.getBean(Assignments.class);
            print(assignments.plan(rules));
            int given = commit ? assignments.apply(rules) : 0;
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(
                                            SystemUser.actor(),
                                            commit ? AuditAction.RULE_CHANGE : AuditAction.VIEW)
                                    .on("assignment", "")
                                    .because(commit ? given + " denials given" : ""));
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    commit
                            ? "Given: %,d denials.".formatted(given)
                            : "Nothing was changed. overturn assign --commit gives them.");
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void print(AssignmentPlan plan) {
        PrintWriter out = spec.commandLine().getOut();
        for (AssignmentPlan.Line line : plan.lines()) {
            out.println(
                    line(
                                    line.part(),
                                    line.to() + (line.known() ? "" : " (can't sign in: not given)"))
                            + "  "
                            + line.place());
        }
        out.println(line(plan.unfit(), "no rule fits"));
    }

    private static String line(AssignmentPlan.Part part, String to) {
        return "%,9d denials  %16s  %-28s".formatted(part.denials(), part.amount().toDollars(), to);
    }
}
