package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.cause.CauseJson;
import org.overturn.batch.cause.CauseText;
import org.overturn.batch.explain.Page;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Projects;
import org.overturn.core.code.Codes;
import org.overturn.core.worklist.Access;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn causes}: what denials have in common. */
@Command(
        name = "causes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists what the denials of thirteen months have in common, the most dollars first.",
            "",
            "Denials that share payer, codes and procedures are one cause, to be taken up with the"
                    + " payer or mended in the office as one project. Where a payer began to deny"
                    + " what it used to pay, the day is named. Found anew by each night run."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn causes                      the ten with most dollars",
            "  overturn causes --changes            what payers began to deny",
            "  overturn causes --all --json         all of them for another program"
        })
final class CausesCommand implements Callable<Integer> {

    private static final int MOST = 10;

    @Option(
            names = "--payer",
            paramLabel = "PAYER",
            description = "Part of the payer's name, or its identifier.")
    private @Nullable String payer;

    @Option(names = "--changes", description = "Only what a payer began to deny.")
    private boolean changes;

    @Option(names = "--all", description = "Not only the " + MOST + " with most dollars.")
    private boolean all;

    @Option(names = "--json", description = "One JSON array instead of text.")
    private boolean asJson;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            Projects.Overview overview =
                    program.getBean(Projects.class).list(Optional.empty(), Access.ALL);
            program.getBean(AuditLog.class)
                    .record(AuditEvent.of(SystemUser.actor(), AuditAction.VIEW).on("causes", ""));
            List<Project> wanted = overview.projects().stream().filter(this::isWanted).toList();
            if (asJson) {
                out.println(CauseJson.of(shown(wanted)));
            } else {
                boolean ansi = spec.commandLine().getColorScheme().ansi().enabled();
                new CauseText(new Page(out, ansi), program.getBean(Codes.class))
                        .print(overview, shown(wanted), wanted.size());
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private List<Project> shown(List<Project> wanted) {
        return all ? wanted : wanted.stream().limit(MOST).toList();
    }

    private boolean isWanted(Project project) {
        boolean ofPayer =
                payer == null
                        || project.cause().reason().payer().equals(payer)
                        || project.payer().toUpperCase().contains(payer.toUpperCase());
        return ofPayer && (!changes || project.cause().rise().isPresent());
    }
}
