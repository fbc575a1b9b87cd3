package org.overturn.api.appeal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.batch.sending.ChannelFiles;
import org.overturn.batch.sending.PacketFiles;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.Limits;
import org.springframework.stereotype.Component;

/** How large a packet is, beside what its payer takes. */
@Component
class PacketFit {

    private static final int FULL = 100;
    private static final double MEGABYTE = 1_000_000;

    private final ChannelFiles channels;
    private final PacketFiles packets;

    PacketFit(ChannelFiles channels, PacketFiles packets) {
        this.channels = channels;
        this.packets = packets;
    }

    /**
     * A channel beside the packet.
     *
     * @param limits in words
     * @param percent of what one file takes; 0 where there is no limit
     * @param files that it comes to, at least
     * @param fits whether the payer takes so many
     */
    record Fit(String channel, String limits, int percent, int files, boolean fits) {}

    /** In megabytes, as payers count them. */
    Optional<String> size(AppealFile appeal) {
        return packets.size(appeal).map(PacketFit::megabytes);
    }

    /** None while there is no packet. */
    List<Fit> list(AppealFile appeal) {
        return packets.size(appeal)
                .map(bytes ->
                        Stream.of(ChannelKind.values())
                                .map(kind ->
                                        fit(
                                                channels.channel(appeal, kind),
                                                appeal.packet().orElseThrow().pages(),
                                                bytes))
                                .toList())
                .orElse(List.of());
    }

    private static Fit fit(Channel channel, int pages, long bytes) {
        Limits limits = channel.limits();
        double full = Math.max((double) pages / limits.pages(), (double) bytes / limits.bytes());
        int files = (int) Math.max(1, Math.ceil(full));
        return new Fit(
                channel.kind().label(),
                words(limits),
                isNone(limits) ? 0 : (int) Math.ceil(full * FULL),
                files,
                files <= limits.files());
    }

    private static boolean isNone(Limits limits) {
        return limits.pages() == Integer.MAX_VALUE && limits.bytes() == Long.MAX_VALUE;
    }

    private static String words(Limits limits) {
        List<String> words =
                Stream.of(
                                limits.bytes() == Long.MAX_VALUE
                                        ? ""
                                        : megabytes(limits.bytes()) + " a file",
                                limits.pages() == Integer.MAX_VALUE
                                        ? ""
                                        : limits.pages() + " pages a file",
                                limits.files() == Integer.MAX_VALUE
                                        ? ""
                                        : limits.files() == 1
                                                ? "one file"
                                                : limits.files() + " files")
                        .filter(one -> !one.isEmpty())
                        .toList();
        return words.isEmpty() ? "no limit" : "takes " + String.join(", ", words);
    }

    private static String megabytes(long bytes) {
        return bytes % (long) MEGABYTE == 0
                ? bytes / (long) MEGABYTE + " MB"
                : String.format(Locale.ROOT, "%.1f MB", Math.max(0.1, bytes / MEGABYTE));
    }
}
