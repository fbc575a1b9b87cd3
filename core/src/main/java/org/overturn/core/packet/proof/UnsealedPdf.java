package org.overturn.core.packet.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.overturn.core.packet.proof.PacketCheck.State;

/** Says what a PDF without a manifest is. */
final class UnsealedPdf {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern TITLE =
            Pattern.compile("Appeal packet (\\S+?)(, volume \\d+ of \\d+)?");

    private UnsealedPdf() {}

    static PacketCheck check(Path file, MappedFile bytes, String sha256) {
        if (!bytes.endsAround(END, 1024)) {
            return of(State.DAMAGED, sha256);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return of(document.getDocumentInformation(), sha256);
        } catch (InvalidPasswordException e) {
            return of(State.LOCKED, sha256);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return of(State.DAMAGED, sha256); // what the library throws at damage is unbounded
        }
    }

    private static PacketCheck of(PDDocumentInformation said, String sha256) {
        Matcher title = TITLE.matcher(Objects.requireNonNullElse(said.getTitle(), ""));
        if (!"Overturn".equals(said.getProducer()) || !title.matches()) {
            return of(State.OTHER_PDF, sha256);
        }
        return new PacketCheck(
                title.group(2) == null ? State.WITHOUT_MANIFEST : State.VOLUME,
                Optional.of(title.group(1)),
                Optional.empty(),
                sha256);
    }

    private static PacketCheck of(State state, String sha256) {
        return new PacketCheck(state, Optional.empty(), Optional.empty(), sha256);
    }
}
