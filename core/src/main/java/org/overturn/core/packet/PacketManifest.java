package org.overturn.core.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.db.Digest;
import org.overturn.core.packet.contents.PageNumbers;
import org.overturn.core.packet.form.FormPlace;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Archive;
import org.overturn.core.packet.proof.Manifest.Kind;
import org.overturn.core.packet.proof.Manifest.Marked;
import org.overturn.core.packet.proof.Manifest.Part;

/** Writes down what stands on which pages of a packet, and what it was made of. */
final class PacketManifest {

    private static final String PROGRAM = "program";

    private final PacketRequest request;
    private final String written;
    private final Archive archive;

    /**
     * @param html of all pages that are made here
     */
    PacketManifest(PacketRequest request, String html, Archive archive) {
        this.archive = archive;
        this.request = request;
        this.written = Digest.ofText(html);
    }

    Manifest of(
            PageMap pages, List<FormPart> forms, List<Exhibit> exhibits, List<PlacedExhibit> placed)
            throws IOException {
        int index = pages.firstPage("index");
        List<Part> parts = new ArrayList<>(parts(forms, FormPlace.FIRST, pages));
        parts.add(
                part(
                        new What(Kind.LETTER, "", request.letterTitle()),
                        new Range(pages.firstPage("letter"), pages.lastPage("letter")),
                        new From("letter", Digest.ofText(request.letterHtml()))));
        parts.addAll(parts(forms, FormPlace.BEHIND, pages));
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
                parts,
                archive);
    }

    private List<Part> parts(List<FormPart> forms, FormPlace place, PageMap pages) {
        return forms.stream()
                .filter(form -> form.place() == place)
                .map(form ->
                        part(
                                new What(Kind.FORM, "", form.title()),
                                new Range(
                                        pages.firstPage(form.anchor()),
                                        pages.lastPage(form.anchor())),
                                new From(form.source(), form.sha256())))
                .toList();
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
                            from(exhibit, slip)));
        }
        return parts;
    }

    /** Pages of a document stand in the packet one by one behind the slip sheet. */
    private static List<Marked> marked(Exhibit exhibit, int slip) {
        List<Marked> marked = new ArrayList<>();
        int page = slip;
        for (SourcePage copy : exhibit.copies().values()) {
            page++;
            OfficeMarks marks = copy.marks();
            if (!marks.isEmpty()) {
                marked.add(new Marked(page, marks.passages(), marks.notes().size()));
            }
        }
        return marked;
    }

    private From from(Exhibit exhibit, int slip) throws IOException {
        if (exhibit.plan().document().isPresent()) {
            PacketDocument document = exhibit.plan().document().get();
            return new From(
                    document.documentId().isPresent() ? "document" : PROGRAM,
                    Digest.ofFile(document.path()),
                    exhibit.leftOut(),
                    PageNumbers.write(exhibit.blackedOut()),
                    marked(exhibit, slip));
        }
        String trace = request.remittance().payment().traceNumber();
        return new From(
                ("remittance " + trace).strip(),
                exhibit.body() instanceof ExhibitBody.Generated made
                        ? Digest.ofText(made.html())
                        : "");
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
                Optional.of(from.blackedOut()).filter(some -> !some.isEmpty()),
                Optional.of(from.marked()).filter(some -> !some.isEmpty()));
    }

    private record What(Kind kind, String exhibit, String title) {}

    private record Range(int first, int last) {}

    private record From(
            String source, String sha256, String without, String blackedOut, List<Marked> marked) {

        From(String source, String sha256) {
            this(source, sha256, "", "", List.of());
        }
    }
}
