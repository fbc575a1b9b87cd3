package org.overturn.batch.sending;

import java.nio.file.Path;
import java.util.Map;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.packet.fax.FaxFinding;

/**
 * A file to send.
 *
 * @param path what the payer gets
 * @param pages of the packet that it holds
 * @param coverPages before them
 * @param bytes of the file
 * @param findings what can't be read once it is faxed, by the page of the file, counted from 1
 */
public record PreparedFile(
        Path path, PageRange pages, int coverPages, long bytes, Map<Integer, FaxFinding> findings) {

    public PreparedFile {
        findings = Map.copyOf(findings);
    }
}
