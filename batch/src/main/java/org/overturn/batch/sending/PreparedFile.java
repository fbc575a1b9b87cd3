package org.overturn.batch.sending;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.packet.fax.FaxFinding;

/**
 * A file to send.
 *
 * @param path what the payer gets
 * @param pages of the packet that it holds; none for a cover sheet of its own
 * @param coverPages before them
 * @param bytes of the file
 * @param findings what can't be read once it is faxed, by the page of the file, counted from 1
 */
public record PreparedFile(
        Path path,
        Optional<PageRange> pages,
        int coverPages,
        long bytes,
        Map<Integer, FaxFinding> findings) {

    public PreparedFile {
        findings = Map.copyOf(findings);
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** All pages of the file. */
    public int pageCount() {
        return coverPages + pages.map(PageRange::count).orElse(0);
    }

    /** Which page of the packet a page of the file is; empty for those of its covers. */
    public Optional<Integer> packetPage(int page) {
        return pages.filter(_ -> page > coverPages)
                .map(range -> range.first() + page - coverPages - 1);
    }
}
