package org.overturn.core.packet.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.overturn.core.db.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manifest as the JSON that lies in the packet: {@code {"overturnPacketManifest":1,
 * "fileSha256":"...","manifest":{...},"end":"overturnPacketManifest"}}. Its beginning and its end
 * are found in the file without a look at its structure, which damage may have made unreadable.
 */
final class ManifestText {

    static final byte[] HEAD = bytes("{\"overturnPacketManifest\":1,\"fileSha256\":\"");
    static final byte[] TAIL = bytes(",\"end\":\"overturnPacketManifest\"}");

    /** Stands where the file's hash comes to stand, while that is counted. */
    static final byte[] NO_HASH = bytes("0".repeat(Digest.DIGITS));

    private static final String MIDDLE = "\",\"manifest\":";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private ManifestText() {}

    /** With zeros in place of the hash. */
    static byte[] unsealed(Manifest manifest) {
        return bytes(
                text(HEAD)
                        + text(NO_HASH)
                        + MIDDLE
                        + JSON.writeValueAsString(manifest)
                        + text(TAIL));
    }

    /** What follows on the hash, up to the tail; empty when it is no manifest. */
    static Optional<Manifest> read(byte[] rest) {
        String text = text(rest);
        if (!text.startsWith(MIDDLE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(text.substring(MIDDLE.length()), Manifest.class));
        } catch (JacksonException | NullPointerException e) { // fields that are not there
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
