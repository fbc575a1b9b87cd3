package org.overturn.core.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * A PDF that opens with a password only (AES-256, ISO 32000-2 7.6.4). Its salts are random, so that
 * each call gives other bytes: keep those that are sent.
 */
public final class ProtectedPdf {

    /** The fewest characters of a password that keeps anything secret. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int KEY_BITS = 256;

    private ProtectedPdf() {}

    /**
     * Puts a PDF under a password.
     *
     * @throws IllegalArgumentException when the password is too short
     */
    public static byte[] of(byte[] pdf, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("a password that is too short");
        }
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy(password, password, new AccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            policy.setPreferAES(true);
            document.protect(policy);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF under a password", e);
        }
    }
}
