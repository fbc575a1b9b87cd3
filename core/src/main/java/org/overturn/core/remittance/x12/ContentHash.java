package org.overturn.core.remittance.x12;

import java.security.MessageDigest;
import org.overturn.core.db.Digest;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentIds;

/**
 * SHA-256 of a transaction as it reads, whatever envelope and delimiters it came in: ids in upper
 * case; elements without blanks around them, closed by 0x1D, components by 0x1F, segments by 0x1E;
 * empty elements at a segment's end left out; ST02, SE01 and SE02 left empty; REF*ZZ*row N left
 * out.
 *
 * <p>Whoever puts a remittance into another envelope often writes a component separator of his own
 * into ISA16 and leaves the composites as they are. So every mark that is used as one counts as
 * one, declared or not.
 */
public final class ContentHash {

    private static final byte COMPONENT = 0x1F;
    private static final byte ELEMENT = 0x1D;
    private static final byte SEGMENT = 0x1E;
    private static final String SOURCE_ROW = "row ";

    /** What payers and clearing houses declare in ISA16. */
    private static final String USUAL_COMPONENTS = ":><|\\^";

    private final MessageDigest digest = Digest.sha256();
    private final byte[] normalised = new byte[256];
    private byte[] normal = new byte[1 << 13];
    private int size;

    public ContentHash(Delimiters delimiters) {
        for (int b = 0; b < normalised.length; b++) {
            boolean separates = b == delimiters.component() || USUAL_COMPONENTS.indexOf(b) >= 0;
            normalised[b] = separates ? COMPONENT : (byte) b;
        }
    }

    public void add(Segment segment) {
        if (isSourceRow(segment)) {
            return;
        }
        boolean header = segment.key() == SegmentIds.ST;
        int last = segment.key() == SegmentIds.SE ? 0 : segment.last();
        while (last > 0 && !segment.has(last)) {
            last--;
        }
        addId(segment);
        for (int element = 1; element <= last; element++) {
            put(ELEMENT);
            if (!(header && element == 2)) {
                addElement(segment, element);
            }
        }
        put(SEGMENT);
    }

    /** Says in which row of a table a claim stood: the same in another export is the same claim. */
    private static boolean isSourceRow(Segment segment) {
        return segment.key() == SegmentIds.REF
                && segment.last() == 2
                && segment.text(1).equals("ZZ")
                && segment.text(2).startsWith(SOURCE_ROW);
    }

    /** The hash in hexadecimal digits; nothing may be added afterwards. */
    public String finish() {
        digest.update(normal, 0, size);
        return Digest.hex(digest);
    }

    private void addId(Segment segment) {
        int key = segment.key();
        if (key == 0) {
            addElement(segment, 0);
            return;
        }
        if (key > 0xFFFF) {
            put((byte) (key >> 16));
        }
        put((byte) (key >> 8));
        put((byte) key);
    }

    private void addElement(Segment segment, int element) {
        int from = segment.from(element);
        int length = segment.to(element) - from;
        if (normal.length - size < length) {
            flush(length);
        }
        byte[] bytes = segment.bytes();
        byte[] target = normal;
        int to = size;
        for (int at = from; at < from + length; at++) {
            target[to++] = normalised[bytes[at] & 255];
        }
        size = to;
    }

    private void put(byte b) {
        if (size == normal.length) {
            flush(1);
        }
        normal[size++] = b;
    }

    private void flush(int room) {
        digest.update(normal, 0, size);
        size = 0;
        if (normal.length < room) {
            normal = new byte[room];
        }
    }
}
