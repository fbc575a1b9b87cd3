package org.overturn.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditProof;
import org.overturn.core.denial.LedgerProof;
import org.overturn.core.denial.Ledgers;
import org.overturn.core.packet.proof.PacketCheck;
import org.overturn.core.packet.proof.PacketCheck.State;
import org.overturn.core.packet.proof.PacketChecks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn verify}: whether what is stored is what was stored. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Checks that what is stored was not changed by anybody else.",
        subcommands = {
            VerifyCommand.Audit.class,
            VerifyCommand.Ledger.class,
            VerifyCommand.Packet.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn verify audit           the record of who did what",
            "  overturn verify ledger          the stored money against the files",
            "  overturn verify packet FILE     a packet against the proof in it"
        })
final class VerifyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to verify: audit, ledger or packet.");
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

    /** {@code overturn verify packet}. */
    @Command(
            name = "packet",
            mixinStandardHelpOptions = true,
            description = {
                "Says whether a packet is unchanged, and what it contains.",
                "",
                "Every packet holds its manifest: parts, pages, sources, approvals, and a hash of",
                "the whole file. No database is needed, so a copy can be verified anywhere. Where",
                "there is one, it also says whether this is the packet recorded last for its",
                "appeal. A file that a packet was cut into for its payer is told as such. Changes",
                "nothing.",
                "",
                "Ends with 1 when the packet was changed, or when it can't be told."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  overturn verify packet outbox/packets/APL-2026-00001.pdf",
                "  overturn verify packet received.pdf --data /backup/data"
            })
    static final class Packet implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The packet, a PDF.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PacketCheck check = check();
            PrintWriter out = spec.commandLine().getOut();
            out.print(PacketCheckText.of(check));
            boolean proven = check.state() == State.UNCHANGED;
            if (proven || check.state() == State.WITHOUT_MANIFEST) {
                RecordedPacket recorded =
                        RecordedPacket.ask(
                                data.find(), check.appeal().orElseThrow(), check.packetSha256());
                if (check.volume().isPresent()) {
                    out.println("Of the packet that it was cut from:");
                }
                out.println(recorded.text());
                proven |= recorded.same();
            }
            out.flush();
            return proven ? ExitCode.DONE : ExitCode.FAILED;
        }

        private PacketCheck check() throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new Failures.Refused(
                        "There is no file "
                                + file
                                + ". Name the PDF of the packet, such as"
                                + " outbox/packets/APL-2026-00001.pdf.");
            }
            PacketCheck check = PacketChecks.check(file);
            return switch (check.state()) {
                case UNCHANGED, CHANGED, WITHOUT_MANIFEST, VOLUME -> check;
                case OTHER_PDF, LOCKED, DAMAGED, NO_PDF ->
                        throw new Failures.Refused(PacketCheckText.refusal(check));
            };
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
