package org.overturn.core.packet.channel;

/**
 * What a payer takes at once; the largest value of its type where there is no limit.
 *
 * @param pages in a file
 * @param files for one appeal
 * @param bytes of a file
 */
public record Limits(int pages, int files, long bytes) {

    public static final Limits NONE =
            new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    private static final long MEGABYTE = 1_000_000; // the smaller reading keeps both

    public Limits {
        if (pages < 1 || files < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "limits of %d pages, %d files, %d bytes".formatted(pages, files, bytes));
        }
    }

    public static long megabytes(int count) {
        return count * MEGABYTE;
    }

    /** The same with files so much smaller. */
    public Limits withBytes(long fewer) {
        return new Limits(pages, files, fewer);
    }

    boolean allow(int pageCount, long byteCount) {
        return pageCount <= pages && byteCount <= bytes;
    }
}
