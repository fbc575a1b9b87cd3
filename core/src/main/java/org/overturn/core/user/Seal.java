package org.overturn.core.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with the office's key (AES-256-GCM), bound to whose they are: one copied to another
 * user's row does not open. Without a key they are kept as they are.
 */
final class Seal {

    private static final String OPEN = "open:";
    private static final String SEALED = "aes256gcm:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SecretKeySpec> key;
    private final SecureRandom random = new SecureRandom();

    private Seal(Optional<SecretKeySpec> key) {
        this.key = key;
    }

    static Seal none() {
        return new Seal(Optional.empty());
    }

    /**
     * @throws UnusableKey when the file can't be read or holds no key
     */
    static Seal ofFile(Path file) {
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != KEY_BYTES) {
                throw new UnusableKey(
                        file + " holds " + bytes.length + " bytes; a key has " + KEY_BYTES + ".");
            }
            return new Seal(Optional.of(new SecretKeySpec(bytes, "AES")));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableKey(
                    file
                            + " can't be read as a key: 32 random bytes in Base64, as of"
                            + " 'openssl rand -base64 32'.");
        }
    }

    boolean hasKey() {
        return key.isPresent();
    }

    String close(byte[] secret, long owner) {
        if (key.isEmpty()) {
            return OPEN + Base64.getEncoder().encodeToString(secret);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, both, NONCE_BYTES, closed.length);
        return SEALED + Base64.getEncoder().encodeToString(both);
    }

    /**
     * @throws UnusableKey when it was sealed with another key, or there is none now
     */
    byte[] open(String stored, long owner) {
        if (stored.startsWith(OPEN)) {
            return Base64.getDecoder().decode(stored.substring(OPEN.length()));
        }
        byte[] both = Base64.getDecoder().decode(stored.substring(SEALED.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] closed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return apply(Cipher.DECRYPT_MODE, nonce, closed, owner);
    }

    /** Whether it lies open though there is a key. */
    boolean isOverdue(String stored) {
        return hasKey() && stored.startsWith(OPEN);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text, long owner) {
        SecretKeySpec used =
                key.orElseThrow(() ->
                        new UnusableKey(
                                "Secrets in the database are sealed, and overturn.user.key-file"
                                        + " names no key. Name the file it was in."));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, used, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("second factor of " + owner).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(
                    "The secret of user " + owner + " was sealed with another key than this.");
        }
    }
}
