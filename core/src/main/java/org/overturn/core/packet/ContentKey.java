package org.overturn.core.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** A number that stands for all that a packet is made of; the PDF's identifier comes from it. */
final class ContentKey {

    private ContentKey() {}

    static long of(String html, List<PacketDocument> documents) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(html.getBytes(StandardCharsets.UTF_8));
            for (PacketDocument document : documents) {
                if (!Files.isReadable(document.path())) {
                    continue; // it is missing in the packet too, and the text says so
                }
                try (InputStream in =
                        new DigestInputStream(Files.newInputStream(document.path()), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
