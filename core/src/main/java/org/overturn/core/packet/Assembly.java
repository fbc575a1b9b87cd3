package org.overturn.core.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.code.Codes;
import org.overturn.core.issue.Issue;
import org.overturn.core.packet.PacketHtml.Setting;
import org.overturn.core.packet.PacketMetadata.Claim;
import org.overturn.core.packet.PacketRenderer.LaidOut;
import org.overturn.core.packet.Typefaces.Face;
import org.overturn.core.packet.proof.Manifest.Archive;
import org.overturn.core.packet.proof.Seal;
import org.overturn.core.packet.proof.Seal.Sealed;

/** One packet in the making: open the documents, lay out, number, draw, stamp. */
final class Assembly implements AutoCloseable {

    private static final int LONGEST_SET_TIGHT = 4;

    private final Means means;
    private final PacketRequest request;
    private final PDDocument document;
    private final DocumentFonts fonts;
    private final Typefaces typefaces;
    private final PrintableText printable;
    private final ExhibitBodies bodies;
    private final SourceDrawings drawings = new SourceDrawings();
    private final Set<String> readable = new HashSet<>();
    private final FormParts filled;
    private final List<FormPart> forms;
    private final List<Exhibit> exhibits;
    private final PacketHtml html;
    private final PacketRenderer renderer;
    private Optional<PageMap> drawn = Optional.empty();
    private Optional<Seal> seal = Optional.empty();

    /** What all packets are made with. */
    record Means(Codes codes, PacketArchive archives, LikelyPages likely) {}

    Assembly(Means means, PacketRequest request, PDDocument document, Typefaces typefaces) {
        this.means = means;
        this.request = request;
        this.document = document;
        this.typefaces = typefaces;
        fonts = new DocumentFonts(document, typefaces);
        printable = PrintableText.in(typefaces);
        bodies =
                new ExhibitBodies(
                        document,
                        printable,
                        new StandardFonts(document, typefaces),
                        new MarkedPage(document, fonts, printable, request.writer()));
        filled = new FormParts(bodies, typefaces, printable);
        forms = filled.of(request);
        forms.forEach(this::hold);
        exhibits = open();
        html = new PacketHtml(request, title(), exhibits, printable).with(forms);
        renderer = new PacketRenderer(document, fonts, drawings);
    }

    void draw() throws IOException {
        try (LaidOut settled = settled()) {
            settled.draw();
            finish(settled.html(), settled.map());
        }
    }

    private void finish(String written, PageMap map) throws IOException {
        ReadingOrder.describe(document, readable);
        new PageStamps(fonts.get(Face.REGULAR), request.appealNumber(), printable.of(claimLine()))
                .stampAll(document);
        Archive archive = means.archives().of(forms, exhibits, typefaces);
        PacketMetadata.write(document, title(), request.date(), Claim.of(archive.standards()));
        drawn = Optional.of(map);
        new CitedPages(document, placed(map), exhibits).lead(map.firstPage("index") - 1);
        prove(written, archive);
    }

    /** Puts the manifest in, and the identifier that comes from all that is in the packet. */
    private void prove(String written, Archive archive) throws IOException {
        PageMap map = map();
        Seal prepared =
                new Seal(
                        new PacketManifest(request, written, archive)
                                .of(map, forms, exhibits, placed(map)));
        EmbeddedManifest.put(
                document, prepared.embedded(), PacketMetadata.midnight(request.date()));
        document.setDocumentId(ContentKey.of(written, prepared.embedded()));
        seal = Optional.of(prepared);
    }

    /**
     * Laid out with the page numbers it has. They are those of the last packet of this shape, or
     * else found by laying out twice.
     */
    private LaidOut settled() {
        List<String> shape = shape();
        Optional<PageMap> likely = means.likely().find(shape);
        Setting setting = Setting.USUAL;
        LaidOut laidOut = renderer.layout(html.compose(likely, setting));
        if (fitsTight(laidOut.map())) {
            laidOut.close();
            setting = Setting.TIGHT;
            laidOut = renderer.layout(html.compose(likely, setting));
        }
        PageMap map = laidOut.map();
        if (!likely.equals(Optional.of(map))) {
            laidOut.close();
            laidOut = renderer.layout(html.compose(Optional.of(map), setting));
            if (!laidOut.map().equals(map)) {
                laidOut.close();
                throw new IllegalStateException(
                        "page numbers moved the pages of " + request.appealNumber());
            }
            means.likely().keep(shape, map);
        }
        return laidOut;
    }

    /** How many pages each part has, of those where that is known before. */
    private List<String> shape() {
        return Stream.concat(
                        forms.stream().map(form -> form.anchor() + sheets(form.body())),
                        exhibits.stream().map(one -> one.anchor() + sheets(one.body())))
                .toList();
    }

    private static String sheets(ExhibitBody body) {
        return body instanceof ExhibitBody.Copied copied ? " " + copied.pages().size() : "";
    }

    /** A letter with little on its last page is set closer, if it does without that page then. */
    private boolean fitsTight(PageMap usual) {
        int pages = letterPages(usual);
        if (pages < 2 || pages > LONGEST_SET_TIGHT) {
            return false;
        }
        try (LaidOut tight = renderer.layout(html.composeLetter(Setting.TIGHT))) {
            return letterPages(tight.map()) < pages;
        }
    }

    private static int letterPages(PageMap map) {
        return map.lastPage("letter") - map.firstPage("letter") + 1;
    }

    /** Writes what was drawn. */
    Packet write(Path file) throws IOException {
        Seal prepared = seal.orElseThrow(() -> new IllegalStateException("not drawn yet"));
        Sealed sealed = prepared.write(file, document::save);
        PageMap map = map();
        return new Packet(sealed.sha256(), map.count(), placed(map), issues(), sealed.manifest());
    }

    private PageMap map() {
        return drawn.orElseThrow(() -> new IllegalStateException("not drawn yet"));
    }

    private List<PlacedExhibit> placed(PageMap map) {
        return new PacketNumbers(request, exhibits, drawn).placed(map);
    }

    @Override
    public void close() {
        bodies.close();
    }

    private List<Exhibit> open() {
        List<Exhibit> opened = new ArrayList<>();
        for (PlannedExhibit plan : plan()) {
            ExhibitBody body =
                    plan.document().map(d -> bodies.of(plan, d)).orElseGet(this::remittance);
            Exhibit exhibit = new Exhibit(plan, body);
            if (body instanceof ExhibitBody.Copied copied) {
                hold(exhibit, copied);
            }
            opened.add(exhibit);
        }
        return opened;
    }

    private List<PlannedExhibit> plan() {
        return ExhibitPlan.of(request.documents(), request.keptLetters());
    }

    private ExhibitBody remittance() {
        String page =
                PacketHtml.remittance(means.codes(), request)
                        + SegmentsPage.html(request.segments());
        return new ExhibitBody.Generated(page, printable.lacks(page));
    }

    private void hold(FormPart form) {
        if (form.body() instanceof ExhibitBody.Copied copied) {
            copied.pages()
                    .forEach((number, page) -> {
                        drawings.add(form.key(number), page);
                        if (!page.scan()) {
                            readable.add(form.description(number, copied.of()));
                        }
                    });
        }
    }

    private void hold(Exhibit exhibit, ExhibitBody.Copied copied) {
        copied.pages()
                .forEach((number, page) -> {
                    drawings.add(exhibit.key(number), page);
                    if (!page.scan()) {
                        readable.add(exhibit.description(number, copied.of()));
                    }
                });
    }

    private List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        filled.issues().forEach(issue -> issues.add(issue.about(request.appealNumber())));
        issues.addAll(new PacketIssues(request, printable).of(exhibits));
        return issues;
    }

    private String title() {
        return "Appeal packet " + request.appealNumber();
    }

    /** The claim's number, and no more of the member's than the last four. */
    private String claimLine() {
        String member = RemittanceFacts.memberId(request.adjudication()).strip();
        String claim = "Claim " + request.adjudication().payerClaimNumber();
        return member.length() <= 4
                ? claim
                : claim + " \u00b7 Member ID ending " + member.substring(member.length() - 4);
    }
}
