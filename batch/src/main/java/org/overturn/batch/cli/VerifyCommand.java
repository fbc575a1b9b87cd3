package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditProof;
import org.overturn.core.denial.LedgerProof;
import org.overturn.core.denial.Ledgers;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn verify}: whether what is stored is what was stored. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Checks that what is stored was not changed by anybody else.",
        subcommands = {VerifyCommand.Audit.class, VerifyCommand.Ledger.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn verify audit           the record of who did what",
            "  overturn verify ledger          the stored money against the files"
        })
final class VerifyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to verify: audit or ledger.");
    }

    /** {@code overturn verify audit}. */
    @Command(
            name = "audit",
            mixinStandardHelpOptions = true,
            description = {
                "Checks the record of who did what.",
                "",
                "Reads it from its first entry to its last, and compares it with its anchors in",
                "data/audit. Changes nothing.",
                "",
                "Ends with 1 and the number of the first bad entry when it does not hold."
            },
            footerHeading = "%nExamples:%n",
            footer = {"  overturn verify audit", "  overturn verify audit --data /backup/data"})
    static final class Audit implements Callable<Integer> {

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            Folders folders = data.demand();
            try (ConfigurableApplicationContext program = Application.start(folders)) {
                AuditLog log = program.getBean(AuditLog.class);
                AuditProof proof = log.verify(folders.audit());
                PrintWriter out = spec.commandLine().getOut();
                out.print(AuditText.of(proof));
                if (!log.isAppendOnly()) {
                    out.print(AuditText.CHANGEABLE);
                }
                out.flush();
                return proof.isIntact() ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }

    /** {@code overturn verify ledger}. */
    @Command(
            name = "ledger",
            mixinStandardHelpOptions = true,
            description = {
                "Proves to the cent that the stored money is what the kept files say.",
                "",
                "Reads every stored remittance again from its kept file: in each claim the classes",
                "come to charge less payment, in each remittance claims less provider adjustments",
                "to BPR02. Changes nothing.",
                "",
                "Ends with 1 and names claim, line and byte of whatever is otherwise."
            },
            footerHeading = "%nExamples:%n",
            footer = {"  overturn verify ledger", "  overturn verify ledger --data /backup/data"})
    static final class Ledger implements Callable<Integer> {

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext program = Application.start(data.demand())) {
                LedgerText text = new LedgerText(spec.commandLine().getOut());
                LedgerProof proof = program.getBean(Ledgers.class).verify(text::difference);
                text.print(proof);
                return proof.holds() ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }
}
