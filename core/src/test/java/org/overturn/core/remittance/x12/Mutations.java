package org.overturn.core.remittance.x12;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils files in the ways that senders, transfers and disks do; the same again for a seed. */
public final class Mutations {

    private static final String MARKS = "*~:^|>\n\r\0 ISAGSTE0-.\u001D\u001E\u001F\u00EF\u00FF";
    private static final List<String> EXTREMES =
            List.of(
                    "0",
                    "-0.00",
                    ".5",
                    "-.01",
                    "5.",
                    "00000000000000000000.10",
                    "999999999999.99",
                    "-999999999999.99",
                    "9999999999999999.99",
                    "92233720368547758.07",
                    "92233720368547758.08",
                    "1E9",
                    "1,000.00",
                    "$12.00",
                    "12.345",
                    "--5",
                    "9".repeat(400),
                    "20269999",
                    "00000000",
                    "NaN",
                    "\u00E9\u00FF",
                    "");

    private final List<byte[]> originals;
    private final long seed;

    /** Over these files. */
    public Mutations(List<byte[]> originals, long seed) {
        this.originals = List.copyOf(originals);
        this.seed = seed;
    }

    /** Small remittances with all there is in them, in several dialects. */
    public static List<byte[]> generated() {
        String two = Era.file(Era.transaction("1", Era.CLAIM, Era.CLAIM, "PLB*1*2*WO:3*4~"));
        List<byte[]> files = new ArrayList<>();
        for (String text :
                List.of(
                        two,
                        two.replace("~", "\n"),
                        Era.wrapped(two),
                        two + "\n" + two,
                        two.substring(107),
                        two.replace('*', '|').replace(':', '>').replace("~", "~\r\n"),
                        two.replace('*', '\u001D').replace('~', '\u001E').replace(':', '\u001F'))) {
            files.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    /** The so many'th mutated file; each can be made without the others. */
    public byte[] file(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        byte[] bytes = originals.get(random.nextInt(originals.size()));
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        return random.nextInt(20) == 0 ? encoded(bytes, random) : bytes;
    }

    private byte[] changed(byte[] bytes, Random random) {
        if (bytes.length < 10) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int near = Math.min(bytes.length, at + random.nextInt(60));
        return switch (random.nextInt(14)) {
            case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
            case 1 -> replaced(bytes, at, (byte) MARKS.charAt(random.nextInt(MARKS.length())));
            case 2 -> joined(Arrays.copyOf(bytes, at), from(bytes, near));
            case 3 -> joined(Arrays.copyOf(bytes, near), from(bytes, at));
            case 4 -> random.nextInt(6) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            case 5 -> spliced(bytes, at, random);
            case 6 -> segments(bytes, random);
            case 7, 8 -> element(bytes, random, EXTREMES.get(random.nextInt(EXTREMES.size())));
            case 9 -> element(bytes, random, "");
            case 10 -> swappedMark(bytes, at, random);
            case 11 -> random.nextInt(10) == 0 ? joined(bytes, bytes) : bytes;
            case 12 -> inserted(bytes, at, new byte[random.nextInt(9)]);
            default -> inserted(bytes, at, "\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** The head of one file and the tail of another. */
    private byte[] spliced(byte[] bytes, int at, Random random) {
        byte[] other = originals.get(random.nextInt(originals.size()));
        return joined(Arrays.copyOf(bytes, at), from(other, random.nextInt(other.length)));
    }

    /** Drops, doubles or exchanges whole segments. */
    private static byte[] segments(byte[] bytes, Random random) {
        byte end = terminator(bytes);
        List<byte[]> parts = split(bytes, end);
        int one = random.nextInt(parts.size());
        int other = random.nextInt(parts.size());
        switch (random.nextInt(3)) {
            case 0 -> parts.remove(one);
            case 1 -> parts.add(other, parts.get(one));
            default -> parts.set(one, parts.set(other, parts.get(one)));
        }
        return join(parts, end);
    }

    /** Gives one element another value. */
    private static byte[] element(byte[] bytes, Random random, String value) {
        byte end = terminator(bytes);
        List<byte[]> parts = split(bytes, end);
        int at = random.nextInt(parts.size());
        byte[] segment = parts.get(at);
        byte mark = bytes.length > 3 && bytes[0] == 'I' ? bytes[3] : (byte) '*';
        List<byte[]> elements = split(segment, mark);
        elements.set(random.nextInt(elements.size()), value.getBytes(StandardCharsets.ISO_8859_1));
        parts.set(at, join(elements, mark));
        return join(parts, end);
    }

    /** One mark becomes another from a place on: a sender who changes his mind. */
    private static byte[] swappedMark(byte[] bytes, int at, Random random) {
        byte[] copy = bytes.clone();
        byte old = random.nextBoolean() ? (byte) '*' : terminator(bytes);
        byte young = (byte) MARKS.charAt(random.nextInt(9));
        int to = random.nextBoolean() ? bytes.length : Math.min(bytes.length, at + 80);
        for (int i = at; i < to; i++) {
            copy[i] = copy[i] == old ? young : copy[i];
        }
        return copy;
    }

    private static byte[] encoded(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        return (mark + text)
                .getBytes(
                        switch (random.nextInt(3)) {
                            case 0 -> StandardCharsets.UTF_16LE;
                            case 1 -> StandardCharsets.UTF_16BE;
                            default -> StandardCharsets.UTF_8;
                        });
    }

    private static byte terminator(byte[] bytes) {
        for (byte candidate : new byte[] {'~', 0x1E, '\n'}) {
            for (byte b : bytes) {
                if (b == candidate) {
                    return candidate;
                }
            }
        }
        return '~';
    }

    private static List<byte[]> split(byte[] bytes, byte mark) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == mark) {
                parts.add(Arrays.copyOfRange(bytes, start, at));
                start = at + 1;
            }
        }
        parts.add(from(bytes, start));
        return parts;
    }

    private static byte[] join(List<byte[]> parts, byte mark) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                joined.write(mark);
            }
            joined.writeBytes(parts.get(i));
        }
        return joined.toByteArray();
    }

    private static byte[] from(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), from(bytes, at));
    }

    private static byte[] replaced(byte[] bytes, int at, byte value) {
        byte[] copy = bytes.clone();
        copy[at] = value;
        return copy;
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
