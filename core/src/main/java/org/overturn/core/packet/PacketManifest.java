package org.overturn.core.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.db.Digest;
import org.overturn.core.packet.contents.PageNumbers;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Kind;
import org.overturn.core.packet.proof.Manifest.Part;

/** Writes down what stands on which pages of a packet, and what it was made of. */
final class PacketManifest {

    private static final String PROGRAM = "program";

    private final PacketRequest request;
    private final String written;

    /**
     * @param html of all pages that are made here
     */
    PacketManifest(PacketRequest request, String html) {
        this.request = request;
        this.written = Digest.ofText(html);
    }

    Manifest of(PageMap pages, List<Exhibit> exhibits, List<PlacedExhibit> placed)
            throws IOException {
        int index = pages.firstPage("index");
        List<Part> parts = new ArrayList<>();
        parts.add(
                part(
                        new What(Kind.LETTER, "", request.letterTitle()),
                        new Range(1, index - 1),
                        new From("letter", Digest.ofText(request.letterHtml()))));
        parts.add(
                part(
                        new What(Kind.INDEX, "", "Index of exhibits"),
                        new Range(index, placed.getFirst().firstPage() - 1),
                        new From(PROGRAM, written)));
        for (int i = 0; i < placed.size(); i++) {
            parts.addAll(parts(exhibits.get(i), placed.get(i)));
        }
        return new Manifest(
                request.appealNumber(),
                request.date(),
                pages.count(),
                request.letterProof(),
                parts);
    }

    private List<Part> parts(Exhibit exhibit, PlacedExhibit place) throws IOException {
        int slip = place.firstPage();
        List<Part> parts = new ArrayList<>();
        parts.add(
                part(
                        new What(Kind.SLIP_SHEET, place.letter(), place.title()),
                        new Range(slip, slip),
                        new From(PROGRAM, written)));
        if (place.lastPage() > slip) {
            Kind kind = exhibit.plan().document().isEmpty() ? Kind.REMITTANCE : Kind.EXHIBIT;
            parts.add(
                    part(
                            new What(kind, place.letter(), place.title()),
                            new Range(slip + 1, place.lastPage()),
                            from(exhibit)));
        }
        return parts;
    }

    private From from(Exhibit exhibit) throws IOException {
        if (exhibit.plan().document().isPresent()) {
            PacketDocument document = exhibit.plan().document().get();
            return new From(
                    document.documentId().isPresent() ? "document" : PROGRAM,
                    hash(document.path()),
                    exhibit.leftOut(),
                    PageNumbers.write(exhibit.blackedOut()));
        }
        String trace = request.remittance().payment().traceNumber();
        return new From(
                ("remittance " + trace).strip(),
                exhibit.body() instanceof ExhibitBody.Generated made
                        ? Digest.ofText(made.html())
                        : "");
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.hex(digest);
    }

    private Part part(What what, Range pages, From from) {
        return new Part(
                what.kind(),
                what.exhibit(),
                what.title(),
                pages.first(),
                pages.last(),
                PageStamps.seriesNumber(request.appealNumber(), pages.first()),
                PageStamps.seriesNumber(request.appealNumber(), pages.last()),
                from.source(),
                from.sha256(),
                Optional.of(from.without()).filter(some -> !some.isEmpty()),
                Optional.of(from.blackedOut()).filter(some -> !some.isEmpty()));
    }

    private record What(Kind kind, String exhibit, String title) {}

    private record Range(int first, int last) {}

    private record From(String source, String sha256, String without, String blackedOut) {

        From(String source, String sha256) {
            this(source, sha256, "", "");
        }
    }
}
