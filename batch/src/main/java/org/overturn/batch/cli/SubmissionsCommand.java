package org.overturn.batch.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.sending.NotPrepared;
import org.overturn.batch.submission.Sender;
import org.overturn.core.approval.Who;
import org.overturn.core.submission.NotSubmitted;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.Submissions;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn submissions}: packets that were handed over to be sent. */
@Command(
        name = "submissions",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Sends packets that people handed over, and records what became of them.",
        subcommands = {
            SubmissionsListCommand.class,
            SubmissionsQueueCommand.class,
            SubmissionsCommand.Send.class,
            SubmissionsCommand.Confirm.class,
            SubmissionsCommand.Retry.class,
            SubmissionsCommand.Settle.class,
            SubmissionsCommand.Failed.class,
            SubmissionsCommand.Withdraw.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn submissions queue APL-2026-00001 --by mail",
            "  overturn submissions send",
            "  overturn submissions confirm APL-2026-00001-S1 --tracking 9407-1118",
            "  overturn submissions settle APL-2026-00001-S1 --left --because \"in its log\""
        })
final class SubmissionsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what: list, queue, send, confirm, retry, settle, failed or withdraw.");
    }

    /** Runs with the program, and says a refusal in its own words. */
    static Integer with(OfficeFolders office, Work work) {
        try (ConfigurableApplicationContext program = Application.start(office.stored())) {
            work.over(program);
            return ExitCode.DONE;
        } catch (NotSubmitted | NotPrepared e) {
            throw new Failures.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** What a command does with the program. */
    interface Work {
        void over(ConfigurableApplicationContext program);
    }

    static Who who() {
        return new Who(SystemUser.actor(), Optional.empty());
    }

    /** {@code overturn submissions send}. */
    @Command(
            name = "send",
            mixinStandardHelpOptions = true,
            description = {
                "Sends all that is due, one after the other, and ends.",
                "",
                "Nothing is sent while another sender is at work. What an ended program left",
                "half-done is settled first: what can be proved is recorded, what can't is in",
                "doubt, and a person finds out."
            })
    static final class Send implements Callable<Integer> {

        @Mixin private final OfficeFolders office = new OfficeFolders();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            return with(
                    office,
                    program -> {
                        Sender.Run run =
                                program.getBean(Sender.class)
                                        .run()
                                        .orElseThrow(() ->
                                                new Failures.Refused(
                                                        "Another sender is at work; nothing was"
                                                                + " done."));
                        spec.commandLine()
                                .getOut()
                                .printf(
                                        "Sent: %d, to be tried again: %d, failed: %d, in doubt:"
                                                + " %d%n",
                                        run.sent(), run.again(), run.failed(), run.inDoubt());
                    });
        }
    }

    /** A step of one submission that a person takes. */
    abstract static class Step implements Callable<Integer> {

        @Parameters(
                paramLabel = "SUBMISSION",
                description = "Its number, such as APL-2026-00001-S1.")
        @SuppressWarnings("NullAway.Init")
        private String key;

        @Mixin private final OfficeFolders office = new OfficeFolders();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        abstract Submission take(Submissions submissions, Submission one);

        @Override
        public Integer call() {
            return with(
                    office,
                    program -> {
                        Submissions submissions = program.getBean(Submissions.class);
                        String wanted = key.strip().toUpperCase(Locale.ROOT);
                        Submission one =
                                submissions
                                        .findByKey(wanted)
                                        .orElseThrow(() ->
                                                new Failures.Refused(
                                                        "There is no submission "
                                                                + wanted
                                                                + "; \"overturn submissions list\""
                                                                + " names them."));
                        Submission after = take(submissions, one);
                        spec.commandLine()
                                .getOut()
                                .println(after.deliveryKey() + ": " + after.state().label());
                    });
        }
    }

    /** {@code overturn submissions confirm}. */
    @Command(
            name = "confirm",
            mixinStandardHelpOptions = true,
            description = "Records that the payer has it.")
    static final class Confirm extends Step {

        @Option(
                names = "--tracking",
                defaultValue = "",
                paramLabel = "NUMBER",
                description = "Of the certified letter, the fax report, the portal's receipt.")
        @SuppressWarnings("NullAway.Init")
        private String tracking;

        @Option(
                names = "--because",
                defaultValue = "",
                paramLabel = "WORDS",
                description = "How it is known.")
        @SuppressWarnings("NullAway.Init")
        private String because;

        @Override
        Submission take(Submissions submissions, Submission one) {
            return submissions.confirm(who(), one, tracking, because);
        }
    }

    /** A step that needs a reason. */
    abstract static class ReasonedStep extends Step {

        @Option(
                names = "--because",
                required = true,
                paramLabel = "WORDS",
                description = "Why, in a few words without patient data.")
        @SuppressWarnings("NullAway.Init")
        private String because;

        String because() {
            return because;
        }
    }

    /** {@code overturn submissions retry}. */
    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Sends what failed once more.")
    static final class Retry extends ReasonedStep {

        @Override
        Submission take(Submissions submissions, Submission one) {
            return submissions.retry(who(), one, because());
        }
    }

    /** {@code overturn submissions settle}. */
    @Command(
            name = "settle",
            mixinStandardHelpOptions = true,
            description = "Says whether one in doubt left; what did not is sent again.")
    static final class Settle extends ReasonedStep {

        @Option(
                names = "--left",
                negatable = true,
                required = true,
                description = "Whether it left, by the mail server's log.")
        private boolean left;

        @Override
        Submission take(Submissions submissions, Submission one) {
            return submissions.settle(who(), one, left, because());
        }
    }

    /** {@code overturn submissions failed}. */
    @Command(
            name = "failed",
            mixinStandardHelpOptions = true,
            description = "Records that it left and did not arrive.")
    static final class Failed extends ReasonedStep {

        @Override
        Submission take(Submissions submissions, Submission one) {
            return submissions.fail(who(), one, because());
        }
    }

    /** {@code overturn submissions withdraw}. */
    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            description = "Takes back what never left; its packet can change again.")
    static final class Withdraw extends ReasonedStep {

        @Override
        Submission take(Submissions submissions, Submission one) {
            return submissions.withdraw(who(), one, because());
        }
    }
}
