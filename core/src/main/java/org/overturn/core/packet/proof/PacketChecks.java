package org.overturn.core.packet.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.overturn.core.db.Digest;
import org.overturn.core.packet.proof.PacketCheck.State;

/**
 * Checks a file against the manifest that lies in it. It finds what happened to a file by accident
 * or by somebody who doesn't count the hash anew; against one who does, only the hash in the
 * database helps.
 */
public final class PacketChecks {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PacketChecks() {}

    /**
     * @throws IOException when the file can't be read
     */
    public static PacketCheck check(Path file) throws IOException {
        try (MappedFile bytes = new MappedFile(file)) {
            String sha256 = bytes.sha256();
            return sealed(bytes, sha256)
                    .or(() -> broken(bytes, sha256))
                    .or(() -> noPdf(bytes, sha256))
                    .orElseGet(() -> UnsealedPdf.check(file, bytes, sha256));
        }
    }

    /** An exhibit may hold what looks like a manifest, so each that is there is tried. */
    private static Optional<PacketCheck> sealed(MappedFile bytes, String sha256) {
        OptionalLong head = bytes.find(ManifestText.HEAD, 0);
        while (head.isPresent()) {
            long hash = head.getAsLong() + ManifestText.HEAD.length;
            Optional<Manifest> manifest = manifest(bytes, hash);
            if (manifest.isPresent() && beginsAsPdf(bytes) && holds(bytes, hash)) {
                return Optional.of(
                        new PacketCheck(
                                State.UNCHANGED, manifest.map(Manifest::appeal), manifest, sha256));
            }
            head = bytes.find(ManifestText.HEAD, hash);
        }
        return Optional.empty();
    }

    private static Optional<Manifest> manifest(MappedFile bytes, long hash) {
        long begin = hash + Digest.DIGITS;
        OptionalLong tail = bytes.find(ManifestText.TAIL, Math.min(begin, bytes.size()));
        return tail.isPresent() && tail.getAsLong() - begin < Integer.MAX_VALUE / 2
                ? ManifestText.read(bytes.copy(begin, tail.getAsLong()))
                : Optional.empty();
    }

    /** Packets do with their first byte. */
    private static boolean beginsAsPdf(MappedFile bytes) {
        return bytes.size() >= PDF.length && Arrays.equals(bytes.copy(0, PDF.length), PDF);
    }

    private static boolean holds(MappedFile bytes, long hash) {
        String said =
                new String(bytes.copy(hash, hash + Digest.DIGITS), StandardCharsets.ISO_8859_1);
        return said.equals(bytes.sha256With(ManifestText.NO_HASH, hash));
    }

    /** Either end of a manifest is enough to know that there was one. */
    private static Optional<PacketCheck> broken(MappedFile bytes, String sha256) {
        OptionalLong head = bytes.find(ManifestText.HEAD, 0);
        if (head.isEmpty() && bytes.find(ManifestText.TAIL, 0).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> appeal =
                head.isPresent()
                        ? manifest(bytes, head.getAsLong() + ManifestText.HEAD.length)
                                .map(Manifest::appeal)
                        : Optional.empty();
        return Optional.of(new PacketCheck(State.CHANGED, appeal, Optional.empty(), sha256));
    }

    private static Optional<PacketCheck> noPdf(MappedFile bytes, String sha256) {
        OptionalLong begin = bytes.find(PDF, 0);
        return begin.isPresent() && begin.getAsLong() < 1024
                ? Optional.empty()
                : Optional.of(
                        new PacketCheck(State.NO_PDF, Optional.empty(), Optional.empty(), sha256));
    }
}
