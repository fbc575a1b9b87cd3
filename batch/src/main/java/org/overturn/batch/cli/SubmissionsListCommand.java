package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.overturn.core.submission.ChannelHealth;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionState;
import org.overturn.core.submission.Submissions;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn submissions list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists submissions that still need something, and channels that fail.")
final class SubmissionsListCommand implements Callable<Integer> {

    private static final Set<SubmissionState> UNFINISHED =
            EnumSet.complementOf(EnumSet.of(SubmissionState.CONFIRMED, SubmissionState.WITHDRAWN));

    @Option(names = "--all", description = "Also those that are confirmed or withdrawn.")
    private boolean all;

    @Mixin private final OfficeFolders office = new OfficeFolders();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return SubmissionsCommand.with(office, this::run);
    }

    private void run(ConfigurableApplicationContext program) {
        PrintWriter out = spec.commandLine().getOut();
        Submissions submissions = program.getBean(Submissions.class);
        List<Submission> found =
                submissions.list(all ? EnumSet.allOf(SubmissionState.class) : UNFINISHED);
        found.forEach(one -> print(out, submissions, one));
        if (found.isEmpty()) {
            out.println("Nothing waits.");
        }
        submissions.listHealth().stream()
                .filter(ChannelHealth::isFailing)
                .forEach(one ->
                        out.printf(
                                "%s fails: %d waiting, %d failed.%n",
                                one.channel().label(), one.waiting(), one.failed()));
    }

    private static void print(PrintWriter out, Submissions submissions, Submission one) {
        String note = submissions.listSteps(one).getLast().note();
        out.printf(
                "%s  %s  %s, to %s%s%n",
                one.deliveryKey(),
                one.state().label(),
                one.channel().label(),
                one.recipient(),
                note.isEmpty() ? "" : ": " + note);
    }
}
