package org.overturn.batch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.batch.sending.ChannelFiles;
import org.overturn.batch.sending.NotPrepared;
import org.overturn.batch.sending.Prepared;
import org.overturn.batch.sending.PreparedFile;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFiles;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.PageRange;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn packet}: packets on their way to the payer. */
@Command(
        name = "packet",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Makes of a packet the files that its payer takes.",
        subcommands = {PacketCommand.Prepare.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn packet prepare APL-2026-00001 --channel portal",
            "  overturn packet prepare APL-2026-00001 --channel fax"
        })
final class PacketCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: prepare.");
    }

    /** {@code overturn packet prepare}. */
    @Command(
            name = "prepare",
            mixinStandardHelpOptions = true,
            description = {
                "Cuts a packet into files that the payer takes by this channel; sends nothing.",
                "",
                "Limits and file names are those of settings/channels.yml, otherwise the usual",
                "ones. Files are cut where an exhibit begins; page numbers stay as in the packet,",
                "and each file says what the others hold. For a fax, the pages are drawn as the",
                "fax shows them, and those that can't be read are named.",
                "Portal, fax and mail get a cover with the attachment control number.",
                "",
                "The files lie in to-send/ of the outbox."
            })
    static final class Prepare implements Callable<Integer> {

        private static final double MEGABYTE = 1_000_000;

        @Parameters(paramLabel = "APPEAL", description = "Number of the appeal.")
        @SuppressWarnings("NullAway.Init")
        private String number;

        @Option(
                names = "--channel",
                required = true,
                paramLabel = "CHANNEL",
                description = "One of: ${COMPLETION-CANDIDATES}.")
        @SuppressWarnings("NullAway.Init")
        private ChannelKind channel;

        @Mixin private final OfficeFolders office = new OfficeFolders();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext program = Application.start(office.stored())) {
                AppealFile appeal =
                        program.getBean(AppealFiles.class)
                                .findByNumber(number.strip().toUpperCase(Locale.ROOT))
                                .orElseThrow(() ->
                                        new Failures.Refused(
                                                "There is no appeal "
                                                        + number.strip()
                                                        + "; the workbook of the night run lists"
                                                        + " them."));
                print(
                        appeal,
                        program.getBean(ChannelFiles.class)
                                .prepare(appeal, channel, SystemUser.actor()));
                return ExitCode.DONE;
            } catch (NotPrepared e) {
                throw new Failures.Refused(String.valueOf(e.getMessage()));
            }
        }

        private void print(AppealFile appeal, Prepared prepared) {
            List<PreparedFile> files = prepared.files();
            Page page =
                    new Page(
                            spec.commandLine().getOut(),
                            spec.commandLine().getColorScheme().ansi().enabled());
            page.words(
                    0,
                    appeal.appeal().number()
                            + ", "
                            + channel.label()
                            + ", "
                            + appeal.claim().payerName()
                            + ": "
                            + (files.size() == 1 ? "1 file" : files.size() + " files"));
            Path folder = files.getFirst().path().getParent();
            page.words(0, "In " + folder);
            page.blank();
            files.forEach(file -> print(page, file));
            prepared.hints().forEach(hint -> page.words(0, hint));
            page.flush();
        }

        private static void print(Page page, PreparedFile file) {
            page.labelled(
                    2,
                    file.name(),
                    String.format(
                            Locale.US,
                            "%s, %.1f MB",
                            file.pages().map(pages -> pages(pages, file)).orElse("cover sheet"),
                            file.bytes() / MEGABYTE));
            new TreeMap<>(file.findings())
                    .forEach((number, finding) ->
                            page.words(4, "Page " + number + ": " + finding.remedy()));
        }

        private static String pages(PageRange pages, PreparedFile file) {
            return "pages %d to %d of the packet%s"
                    .formatted(
                            pages.first(),
                            pages.last(),
                            file.coverPages() == 0 ? "" : " behind its cover");
        }
    }
}
