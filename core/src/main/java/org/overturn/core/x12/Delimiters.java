package org.overturn.core.x12;

import java.util.HexFormat;

/**
 * The separators of an interchange, as unsigned bytes.
 *
 * @param repetition 0 where the version has none (4010)
 * @param terminator the byte that ends a segment
 */
public record Delimiters(int element, int component, int repetition, int terminator) {

    /** What most senders use; taken when a file has no ISA. */
    public static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');

    /** Reads what {@link #code} wrote. */
    public static Delimiters of(String code) {
        byte[] bytes = HexFormat.of().parseHex(code);
        return new Delimiters(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255, bytes[3] & 255);
    }

    /** Eight hexadecimal digits, to be stored. */
    public String code() {
        return HexFormat.of()
                .formatHex(
                        new byte[] {
                            (byte) element, (byte) component, (byte) repetition, (byte) terminator
                        });
    }
}
