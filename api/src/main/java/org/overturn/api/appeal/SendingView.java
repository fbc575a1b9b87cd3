package org.overturn.api.appeal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.sending.Prepared;
import org.overturn.batch.sending.PreparedFile;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.Limits;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.packet.fax.FaxFinding;

/**
 * The files of a packet for a channel as REST shows them.
 *
 * @param usualChannel the one that the payer's settings suggest
 * @param refusal why none can be made now, with what to do; else empty
 * @param working what is being done; empty once it has ended
 * @param failure why that did not end well; else empty
 * @param controlNumber the attachment control number on the cover
 * @param hints what a person has to add by hand
 */
record SendingView(
        ChannelKind channel,
        ChannelKind usualChannel,
        SendingLimits limits,
        String refusal,
        String working,
        String failure,
        String controlNumber,
        List<String> hints,
        List<SendingFile> files) {

    /** What the payer takes at once; none where there is no limit. */
    record SendingLimits(@Nullable Integer pages, @Nullable Integer files, @Nullable Long bytes) {

        static SendingLimits of(Limits limits) {
            return new SendingLimits(
                    limits.pages() == Integer.MAX_VALUE ? null : limits.pages(),
                    limits.files() == Integer.MAX_VALUE ? null : limits.files(),
                    limits.bytes() == Long.MAX_VALUE ? null : limits.bytes());
        }
    }

    /**
     * A file.
     *
     * @param firstPage of the packet; none for a cover sheet of its own
     * @param coverPages before them
     * @param findings pages that can't be read once they are faxed
     */
    record SendingFile(
            String name,
            long bytes,
            int pages,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage,
            int coverPages,
            List<FaxedPage> findings) {

        static SendingFile of(PreparedFile file) {
            return new SendingFile(
                    file.name(),
                    file.bytes(),
                    file.pageCount(),
                    file.pages().map(PageRange::first).orElse(null),
                    file.pages().map(PageRange::last).orElse(null),
                    file.coverPages(),
                    SendingView.findings(file));
        }
    }

    /**
     * A page that can't be read once it is faxed.
     *
     * @param page of the file
     * @param packetPage of the packet; none for a cover
     * @param remedy what it is, and what to do
     */
    record FaxedPage(int page, @Nullable Integer packetPage, String remedy) {}

    static List<FaxedPage> findings(PreparedFile file) {
        Map<Integer, FaxFinding> sorted = new TreeMap<>(file.findings());
        return sorted.entrySet().stream()
                .map(one ->
                        new FaxedPage(
                                one.getKey(),
                                file.packetPage(one.getKey()).orElse(null),
                                one.getValue().remedy()))
                .toList();
    }

    static SendingView of(Sending sending) {
        return new SendingView(
                sending.kind(),
                sending.usual(),
                SendingLimits.of(sending.channel().limits()),
                sending.refusal().orElse(""),
                sending.step(),
                sending.failure(),
                sending.controlNumber(),
                sending.prepared().map(Prepared::hints).orElse(List.of()),
                sending.prepared().map(Prepared::files).orElse(List.of()).stream()
                        .map(SendingFile::of)
                        .toList());
    }
}
