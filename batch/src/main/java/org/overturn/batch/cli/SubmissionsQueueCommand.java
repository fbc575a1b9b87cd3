package org.overturn.batch.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.overturn.batch.submission.Handover;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFiles;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn submissions queue}. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = {
            "Hands a signed packet over to be sent; from then on it can't change.",
            "",
            "Where it goes is said by settings/payers.yml and settings/sending.yml. Without",
            "--by it says by which channels it can go."
        })
final class SubmissionsQueueCommand implements Callable<Integer> {

    @Parameters(paramLabel = "APPEAL", description = "Number of the appeal.")
    @SuppressWarnings("NullAway.Init")
    private String number;

    @Option(
            names = "--by",
            paramLabel = "CHANNEL",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private SubmissionChannel channel;

    @Option(
            names = "--again-because",
            defaultValue = "",
            paramLabel = "WORDS",
            description = "Why the same packet goes out once more.")
    @SuppressWarnings("NullAway.Init")
    private String again;

    @Mixin private final OfficeFolders office = new OfficeFolders();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return SubmissionsCommand.with(office, this::run);
    }

    private void run(ConfigurableApplicationContext program) {
        String wanted = number.strip().toUpperCase(Locale.ROOT);
        AppealFile appeal =
                program.getBean(AppealFiles.class)
                        .findByNumber(wanted)
                        .orElseThrow(() ->
                                new Failures.Refused(
                                        "There is no appeal "
                                                + wanted
                                                + "; the workbook of the night run lists them."));
        Handover handover = program.getBean(Handover.class);
        if (channel == null) {
            handover.list(appeal).forEach(this::print);
            return;
        }
        Submission one = handover.queue(SubmissionsCommand.who(), appeal, channel, again);
        spec.commandLine()
                .getOut()
                .println(one.deliveryKey() + " waits to be sent to " + one.recipient() + ".");
    }

    private void print(Handover.Choice choice) {
        spec.commandLine()
                .getOut()
                .println(
                        choice.recipient()
                                .map(to -> choice.channel() + ": to " + to)
                                .orElseGet(() -> choice.channel() + ": no, " + choice.why()));
    }
}
