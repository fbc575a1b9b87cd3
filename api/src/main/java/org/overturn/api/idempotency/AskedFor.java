package org.overturn.api.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Objects;
import org.overturn.core.db.Digest;

/**
 * A request, with the hash of what it asks for.
 *
 * @param request to be handed on: its body can be read again
 */
record AskedFor(HttpServletRequest request, String hash) {

    /** Without a file; files are hashed where they were put. */
    private static final int LONGEST_BODY = 2 << 20;

    /** The body is longer than any that is meant to be. */
    static final class TooLong extends RuntimeException {

        TooLong() {
            super("a body without files has at most 2 MB, one with files 66 MB");
        }
    }

    static AskedFor of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = Digest.sha256();
        add(digest, Objects.toString(request.getQueryString(), ""));
        String type = Objects.toString(request.getContentType(), "");
        if (type.startsWith("multipart/")) {
            for (Part part : parts(request)) { // another try has another boundary
                add(digest, part.getName());
                add(digest, Objects.toString(part.getSubmittedFileName(), ""));
                add(digest, Long.toString(part.getSize()));
                add(digest, part);
            }
            return new AskedFor(request, Digest.hex(digest));
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new TooLong();
        }
        add(digest, type);
        digest.update(body);
        return new AskedFor(new KeptBody(request, body), Digest.hex(digest));
    }

    private static Collection<Part> parts(HttpServletRequest request)
            throws IOException, ServletException {
        try {
            return request.getParts();
        } catch (IllegalStateException _) { // so the servlet interface says that it is too large
            throw new TooLong();
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void add(MessageDigest digest, Part part) throws IOException {
        try (InputStream bytes = part.getInputStream();
                OutputStream sink =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(sink);
        }
    }
}
