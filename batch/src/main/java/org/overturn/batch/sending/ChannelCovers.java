package org.overturn.batch.sending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.packet.CoverSheet;
import org.overturn.core.packet.CoverSheets;
import org.overturn.core.packet.Volume;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.Limits;
import org.overturn.core.packet.fax.FaxFinding;
import org.overturn.core.packet.fax.Faxes;
import org.overturn.core.payer.Payer;
import org.springframework.stereotype.Component;

/**
 * Puts a cover sheet to the files of a channel: before each fax, and as a file of its own for
 * portal and mail, so that a packet that goes out whole keeps its bytes.
 */
@Component
class ChannelCovers {

    private final CoverSheets sheets;
    private final Faxes faxes;
    private final Path office;

    ChannelCovers(CoverSheets sheets, Faxes faxes, Folders folders) {
        this.sheets = sheets;
        this.faxes = faxes;
        this.office = folders.settings().resolve("office.yml");
    }

    /** What is left for the packet where a cover takes its share; empty where it takes none. */
    static Optional<Channel> without(Channel channel) {
        Limits limits = channel.limits();
        return switch (channel.kind()) {
            case FAX ->
                    limits.pages() == 1
                            ? Optional.empty()
                            : Optional.of(with(channel, fewer(limits.pages()), limits.files()));
            case PORTAL ->
                    limits.files() == 1
                            ? Optional.empty()
                            : Optional.of(with(channel, limits.pages(), fewer(limits.files())));
            case MAIL -> Optional.of(channel);
            case ESMD -> Optional.empty();
        };
    }

    private static int fewer(int limit) {
        return limit == Integer.MAX_VALUE ? limit : limit - 1;
    }

    private static Channel with(Channel channel, int pages, int files) {
        return new Channel(
                channel.kind(),
                new Limits(pages, files, channel.limits().bytes()),
                channel.fileNames());
    }

    /** The files as they are sent, in their folder. */
    Prepared put(AppealFile appeal, Optional<Payer> payer, Channel channel, List<Volume> volumes) {
        boolean fax = channel.kind() == ChannelKind.FAX;
        List<PreparedFile> files = new ArrayList<>();
        if (fax) {
            for (Volume volume : volumes) {
                files.add(fax(sheet(appeal, payer, channel, volumes, volume.number()), volume));
            }
        } else {
            CoverSheet sheet = sheet(appeal, payer, channel, volumes, 0);
            Path cover =
                    volumes.getFirst()
                            .path()
                            .resolveSibling(appeal.appeal().number() + "-cover.pdf");
            sheets.write(sheet, cover);
            files.add(new PreparedFile(cover, Optional.empty(), 1, size(cover), Map.of()));
            volumes.forEach(volume -> files.add(asItIs(volume)));
        }
        return new Prepared(
                channel.kind(),
                appeal.packet().orElseThrow().sha256(),
                files,
                sheet(appeal, payer, channel, volumes, fax ? 1 : 0).hints());
    }

    private CoverSheet sheet(
            AppealFile appeal,
            Optional<Payer> payer,
            Channel channel,
            List<Volume> volumes,
            int number) {
        return new CoverSheet(
                channel.kind(),
                appeal.appeal().number(),
                appeal.appeal().openedOn(),
                Offices.read(office).orElse(Office.NONE),
                payer,
                appeal.claim().payerName(),
                volumes.stream()
                        .map(volume ->
                                new CoverSheet.File(
                                        name(volume, channel.kind()),
                                        volume.pages(),
                                        volume.coverPages() + volume.pages().count()))
                        .toList(),
                number);
    }

    private static String name(Volume volume, ChannelKind kind) {
        String name = String.valueOf(volume.path().getFileName());
        return kind == ChannelKind.FAX ? name.replaceFirst("\\.pdf$", ".tif") : name;
    }

    static PreparedFile asItIs(Volume volume) {
        return new PreparedFile(
                volume.path(),
                Optional.of(volume.pages()),
                volume.coverPages(),
                volume.bytes(),
                Map.of());
    }

    /** The TIFF takes the place of the PDF. */
    private PreparedFile fax(CoverSheet sheet, Volume volume) {
        Path tiff = volume.path().resolveSibling(name(volume, ChannelKind.FAX));
        Path cover = volume.path().resolveSibling("cover-" + volume.number() + ".pdf");
        sheets.write(sheet, cover);
        Map<Integer, FaxFinding> findings = faxes.write(List.of(cover, volume.path()), tiff);
        delete(cover);
        delete(volume.path());
        return new PreparedFile(
                tiff, Optional.of(volume.pages()), volume.coverPages() + 1, size(tiff), findings);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
