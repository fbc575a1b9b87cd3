package org.overturn.core.packet;

import java.nio.file.Path;
import org.overturn.core.packet.channel.PageRange;

/**
 * A file that goes to the payer: the packet, or a part of it behind a cover.
 *
 * @param number counted from 1
 * @param pages of the packet that it holds; their numbers are as in the packet
 * @param coverPages before them, not numbered
 * @param bytes of the file
 * @param sha256 of the file
 */
public record Volume(
        int number, Path path, PageRange pages, int coverPages, long bytes, String sha256) {}
