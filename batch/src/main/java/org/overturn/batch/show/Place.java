package org.overturn.batch.show;

import org.overturn.batch.explain.Page;

/**
 * Bytes of a stored file.
 *
 * @param length 0 where the place was not kept
 */
public record Place(long offset, long length) {

    /** {@code bytes 120-186}, the last one included; never broken over two lines. */
    public String words() {
        return length == 0
                ? "place not kept"
                : "bytes" + Page.UNBROKEN + offset + "-" + (offset + length - 1);
    }
}
