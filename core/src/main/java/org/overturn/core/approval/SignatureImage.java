package org.overturn.core.approval;

import java.util.Base64;
import java.util.HexFormat;

/** The picture of a signature: a PNG or JPEG of at most 1.5 MB, in Base64. */
public record SignatureImage(String base64) {

    private static final int LARGEST = 1_500_000;
    private static final String PNG = "89504e470d0a1a0a";
    private static final String JPEG = "ffd8ff";

    /**
     * @throws IncompleteRequest when it is no such picture
     */
    public SignatureImage {
        if (base64.length() > LARGEST / 3 * 4 + 4 || !isPicture(base64)) {
            throw new IncompleteRequest(
                    "image", "The picture of a signature is a PNG or JPEG of at most 1.5 MB.");
        }
    }

    public static SignatureImage of(byte[] bytes) {
        return new SignatureImage(Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    public String mediaType() {
        return start(bytes()).startsWith(PNG) ? "image/png" : "image/jpeg";
    }

    private static boolean isPicture(String base64) {
        try {
            String start = start(Base64.getDecoder().decode(base64));
            return start.startsWith(PNG) || start.startsWith(JPEG);
        } catch (IllegalArgumentException _) { // not even Base64
            return false;
        }
    }

    private static String start(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
    }

    @Override
    public String toString() {
        return "SignatureImage[" + base64.length() + "]";
    }
}
