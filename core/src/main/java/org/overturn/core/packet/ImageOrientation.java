package org.overturn.core.packet;

import java.awt.geom.AffineTransform;

/** Which way up a photo is: EXIF tag 274, which phones write instead of turning the picture. */
final class ImageOrientation {

    private static final int TAG = 274;

    private ImageOrientation() {}

    /** 1 to 8; 1 (upright) where nothing is said. */
    static int ofJpeg(byte[] bytes) {
        int at = 2;
        while (at + 4 < bytes.length && u8(bytes, at) == 0xFF && u8(bytes, at + 1) != 0xDA) {
            int length = u16(bytes, at + 2, false);
            if (u8(bytes, at + 1) == 0xE1 && length >= 16 && isExif(bytes, at + 4)) {
                return inTiff(bytes, at + 10, Math.min(bytes.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return 1;
    }

    /** From the unit square as it is stored to the unit square as it is seen. */
    static AffineTransform upright(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 6 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            case 7 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 8 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            default -> new AffineTransform();
        };
    }

    private static boolean isExif(byte[] bytes, int at) {
        return at + 6 <= bytes.length
                && bytes[at] == 'E'
                && bytes[at + 1] == 'x'
                && bytes[at + 2] == 'i'
                && bytes[at + 3] == 'f';
    }

    private static int inTiff(byte[] bytes, int start, int end) {
        boolean little = start < end && bytes[start] == 'I';
        if (start + 8 > end) {
            return 1;
        }
        int directory = start + (u16(bytes, start + 4, little) | u16(bytes, start + 6, little));
        if (directory < start || directory + 2 > end) {
            return 1;
        }
        int entries = u16(bytes, directory, little);
        for (int i = 0; i < entries && directory + 14 + 12 * i <= end; i++) {
            int entry = directory + 2 + 12 * i;
            if (u16(bytes, entry, little) == TAG) {
                int value = u16(bytes, entry + 8, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int u16(byte[] bytes, int at, boolean little) {
        return little
                ? u8(bytes, at) | u8(bytes, at + 1) << 8
                : u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
