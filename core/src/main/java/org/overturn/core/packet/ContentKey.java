package org.overturn.core.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.overturn.core.db.Digest;

/** A number that stands for all that a packet is made of; the PDF's identifier comes from it. */
final class ContentKey {

    private ContentKey() {}

    /**
     * @param manifest with the hashes of all documents
     */
    static long of(String html, byte[] manifest) {
        MessageDigest digest = Digest.sha256();
        digest.update(html.getBytes(StandardCharsets.UTF_8));
        digest.update(manifest);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
