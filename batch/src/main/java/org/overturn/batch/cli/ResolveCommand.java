package org.overturn.batch.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.explain.Page;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.resolve.HeldList;
import org.overturn.batch.resolve.HeldText;
import org.overturn.batch.resolve.Resolutions;
import org.overturn.core.remittance.Choice;
import org.overturn.core.remittance.HeldRemittance;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn resolve}: remittances that contradict each other. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = {
            "Decides about remittances that are held because they contradict a posted one.",
            "",
            "Shows both versions side by side and takes your decision, with your name and reason. The"
                    + " next night carries it out; until then it can be undone.",
            "",
            "Without a number it lists what is held, and payments of which parts are missing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn resolve",
            "  overturn resolve 3",
            "  overturn resolve 3 --replace --by \"Pat Example\" --reason \"Payer: 2nd is right\"",
            "  overturn resolve 3 --undo --by \"Pat Example\" --reason \"Asked the payer again\""
        })
final class ResolveCommand implements Callable<Integer> {

    /** What is to be done; nothing of it only shows. */
    static final class Action {

        @Option(names = "--accept", description = "Post it beside what is posted.")
        private boolean accept;

        @Option(names = "--replace", description = "Post it in place of what is posted.")
        private boolean replace;

        @Option(names = "--reject", description = "Never post it.")
        private boolean reject;

        @Option(names = "--undo", description = "Take a decision back.")
        private boolean undo;

        private Optional<Choice> choice() {
            if (accept) {
                return Optional.of(Choice.ACCEPT);
            }
            if (replace) {
                return Optional.of(Choice.REPLACE);
            }
            return reject ? Optional.of(Choice.REJECT) : Optional.empty();
        }
    }

    @Parameters(
            paramLabel = "NUMBER",
            arity = "0..1",
            description = "The number of a held remittance.")
    private @Nullable Integer number;

    @ArgGroup(exclusive = true)
    private Action action = new Action();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides; must be there with a decision.")
    private String by = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; must be there with a decision.")
    private String reason = "";

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkUsage();
        Folders folders = data.demand();
        try (NightLock _ = NightlyCommand.lock(folders);
                ConfigurableApplicationContext program = Application.start(folders)) {
            resolve(program.getBean(Resolutions.class));
        }
        return ExitCode.DONE;
    }

    private void checkUsage() {
        boolean acts = action.undo || action.choice().isPresent();
        if (acts && number == null) {
            throw usage("Say which remittance: overturn resolve NUMBER --accept ...");
        }
        if (acts && (by.isBlank() || reason.isBlank())) {
            throw usage("Say who decides and why: --by NAME --reason TEXT.");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void resolve(Resolutions resolutions) {
        if (number == null) {
            new HeldList(new Page(spec.commandLine().getOut(), false))
                    .print(resolutions.list(), resolutions.listIncomplete());
        } else {
            resolve(resolutions, number);
        }
    }

    private void resolve(Resolutions resolutions, int which) {
        if (action.undo) {
            resolutions.undo(which, by, reason);
        } else if (action.choice().isPresent()) {
            resolutions.decide(which, action.choice().get(), by, reason);
        }
        HeldRemittance held = resolutions.get(which);
        new HeldText(spec.commandLine().getOut())
                .show(held, resolutions.compare(held), resolutions.listAppealsClosedBy(held));
    }
}
