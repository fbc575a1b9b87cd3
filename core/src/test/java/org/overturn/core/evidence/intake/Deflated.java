package org.overturn.core.evidence.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compressed bytes that unpack to much more, made without ever holding that much. */
public final class Deflated {

    private Deflated() {}

    /** That many bytes of the same letter. */
    public static byte[] of(char letter, long count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] piece =
                    String.valueOf(letter).repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (long left = count; left > 0; left -= piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] of(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The parts, and one more that unpacks to that many bytes. */
    public static byte[] zipWith(Map<String, byte[]> parts, String bomb, long count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(entry(bomb));
            byte[] piece = new byte[1 << 16];
            for (long left = count; left > 0; left -= piece.length) {
                zip.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Of a fixed time: the same parts are the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        return entry;
    }

    static byte[] pngChunk(String type, byte[] content) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        chunk.writeBytes(fourBytes(content.length));
        chunk.writeBytes(name);
        chunk.writeBytes(content);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        chunk.writeBytes(fourBytes((int) sum.getValue()));
        return chunk.toByteArray();
    }

    static byte[] fourBytes(int value) {
        return java.nio.ByteBuffer.allocate(4).putInt(value).array();
    }

    static Map<String, byte[]> parts(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return parts;
    }
}
