package org.overturn.batch.cli;

import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.worklist.Reclassification;
import org.overturn.core.worklist.Reclassified;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn reclassify}: the present rules over what is stored. */
@Command(
        name = "reclassify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what the present code lists and payer overrides would make of stored denials.",
            "",
            "Without --commit nothing changes. Category, route, right to appeal and liability are",
            "ruled anew; what is a denial and what isn't stays as it was judged. A route that a",
            "person set stays, and so does that of a denial with an appeal. Each change is in the",
            "history of its denial. One that is interrupted is simply run again."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  overturn reclassify", "  overturn reclassify --commit"})
final class ReclassifyCommand implements Callable<Integer> {

    @Option(names = "--commit", description = "Apply it.")
    private boolean commit;

    @Option(names = "--all", description = "Settled denials too, not only those to be worked.")
    private boolean all;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            Reclassification rules = program.getBean(Reclassification.class);
            Actor actor = SystemUser.actor();
            Reclassified found =
                    commit
                            ? rules.commit(all, "overturn reclassify (" + actor.name() + ")")
                            : rules.preview(all);
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(
                                            actor,
                                            commit ? AuditAction.RULE_CHANGE : AuditAction.VIEW)
                                    .on("reclassification", "")
                                    .because(
                                            commit
                                                    ? found.countChanged() + " denials changed"
                                                    : ""));
            spec.commandLine().getOut().print(ReclassifiedText.of(found, commit));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }
}
