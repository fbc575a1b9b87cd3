package org.overturn.core.packet;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.code.Codes;

/** Writes the whole packet as one XHTML document; pages of documents are held places in it. */
final class PacketHtml {

    static final String STYLE = resource("packet.css");
    static final Template VOLUME = template("volume.html");
    private static final Template PACKET = template("packet.html");
    private static final Template REMITTANCE = template("remittance.html");
    private static final Template REQUEST = template("request.html");
    private static final Template LETTER = template("letter.html");

    private final PacketRequest request;
    private final String title;
    private final List<Exhibit> exhibits;
    private final PrintableText printable;
    private final List<LogoView> logo;
    private final List<FormPart> forms;

    PacketHtml(
            PacketRequest request, String title, List<Exhibit> exhibits, PrintableText printable) {
        this(request, title, exhibits, printable, List.of());
    }

    private PacketHtml(
            PacketRequest request,
            String title,
            List<Exhibit> exhibits,
            PrintableText printable,
            List<FormPart> forms) {
        this.forms = List.copyOf(forms);
        this.request = request;
        this.title = title;
        this.exhibits = List.copyOf(exhibits);
        this.printable = printable;
        this.logo = request.logo().map(LogoView::of).stream().toList();
    }

    /** The same with forms before or behind the letter. */
    PacketHtml with(List<FormPart> others) {
        return new PacketHtml(request, title, exhibits, printable, others);
    }

    static String request(RequestPage.View view) {
        return REQUEST.execute(view);
    }

    static String remittance(Codes codes, PacketRequest request) {
        return REMITTANCE.execute(new RemittancePage(codes, request).view());
    }

    /** A letter that stands alone. */
    static String letter(String letterHtml, String title) {
        return LETTER.execute(
                Map.of("title", title, "style", STYLE, "html", LeadIns.kept(letterHtml)));
    }

    /** With numbers from the map; placeholders of the usual width where there is none yet. */
    String compose(Optional<PageMap> pages, Setting setting) {
        PacketNumbers numbers = new PacketNumbers(request, exhibits, pages);
        return compose(
                setting,
                new Extent(numbers.letterPages(), numbers.letterFigures()),
                forms.stream().map(form -> FormView.of(form, numbers)).toList(),
                exhibits.stream().map(exhibit -> part(exhibit, numbers)).toList());
    }

    /** The letter, and an index of nothing, to see how many pages it takes. */
    String composeLetter(Setting setting) {
        return compose(setting, new Extent("0", "0"), List.of(), List.of());
    }

    private String compose(
            Setting setting, Extent letterExtent, List<FormView> forms, List<Part> parts) {
        List<FormView> front = forms.stream().filter(FormView::first).toList();
        View view =
                new View(
                        title,
                        STYLE,
                        request.letterTitle(),
                        logo,
                        LeadIns.kept(new ExhibitLinks(exhibits).in(request.letterHtml())),
                        request.appealNumber(),
                        RemittancePage.date(Optional.of(request.date())),
                        letterExtent,
                        setting.looks() + (front.isEmpty() ? "" : " behind"),
                        VolumeLinks.BACK,
                        front,
                        forms.stream().filter(form -> !form.first()).toList(),
                        parts);
        return printable.of(PACKET.execute(view));
    }

    private Part part(Exhibit exhibit, PacketNumbers numbers) {
        String letter = exhibit.plan().letter();
        String html = exhibit.body() instanceof ExhibitBody.Generated made ? made.html() : "";
        String missing = exhibit.body() instanceof ExhibitBody.Missing m ? m.issue().message() : "";
        List<Place> places =
                exhibit.body() instanceof ExhibitBody.Copied copied
                        ? places(exhibit, copied)
                        : List.of();
        return new Part(
                letter,
                exhibit.plan().title(),
                exhibit.anchor(),
                new ExhibitBookmarks(printable).of(exhibit),
                detail(exhibit, missing.isEmpty() ? numbers.count(exhibit) : ""),
                new Extent(numbers.pages(exhibit), numbers.figures(exhibit)),
                numbers.count(exhibit),
                numbers.series(exhibit),
                numbers.leftOut(exhibit),
                numbers.blackedOut(exhibit),
                numbers.marked(exhibit),
                html,
                missing,
                places);
    }

    /** {@code October 14, 2026, 2 pages}. */
    private String detail(Exhibit exhibit, String count) {
        return Stream.concat(
                        day(exhibit).map(day -> RemittancePage.date(Optional.of(day))).stream(),
                        Stream.of(count))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Of what the exhibit tells; for the remittance, when it was paid. */
    private Optional<LocalDate> day(Exhibit exhibit) {
        return exhibit.plan()
                .document()
                .map(PacketDocument::served)
                .orElseGet(() -> request.remittance().remittedOn());
    }

    private static List<Place> places(Exhibit exhibit, ExhibitBody.Copied copied) {
        return copied.pages().entrySet().stream()
                .map(page ->
                        new Place(
                                exhibit.key(page.getKey()),
                                page.getValue().landscape() ? "landscape" : "portrait",
                                exhibit.description(page.getKey(), copied.of())))
                .toList();
    }

    static Template template(String name) {
        return Mustache.compiler().emptyStringIsFalse(true).compile(resource(name));
    }

    private static String resource(String name) {
        try (InputStream in = PacketHtml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the lines of a letter are set. */
    enum Setting {
        USUAL("letter"),
        /** Closer, in letters of the same size. */
        TIGHT("letter tight");

        private final String looks;

        Setting(String looks) {
            this.looks = looks;
        }

        /** Classes of packet.css. */
        String looks() {
            return looks;
        }
    }

    /** The document. */
    record View(
            String title,
            String style,
            String letterTitle,
            List<LogoView> logo,
            String letterHtml,
            String appealNumber,
            String date,
            Extent letterExtent,
            String looks,
            String back,
            List<FormView> front,
            List<FormView> behind,
            List<Part> parts) {}

    /**
     * Where a part lies.
     *
     * @param figures the last of the numbers its pages bear
     */
    record Extent(String pages, String figures) {}

    /** An exhibit: its line in the index, its slip sheet and its pages. */
    record Part(
            String letter,
            String title,
            String anchor,
            String bookmarks,
            String detail,
            Extent extent,
            String count,
            String series,
            String leftOut,
            String blackedOut,
            String marked,
            String html,
            String missing,
            List<Place> places) {}

    /** The place of a document's page. */
    record Place(String key, String orientation, String description) {}
}
