package org.overturn.batch.show;

/**
 * Bytes of a stored file.
 *
 * @param length 0 where the place was not kept
 */
public record Place(long offset, long length) {

    /** {@code bytes 120-186}, the last one included. */
    public String words() {
        return length == 0 ? "place not kept" : "bytes " + offset + "-" + (offset + length - 1);
    }
}
