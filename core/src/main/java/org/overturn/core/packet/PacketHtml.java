package org.overturn.core.packet;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.overturn.core.code.Codes;

/** Writes the whole packet as one XHTML document; pages of documents are held places in it. */
final class PacketHtml {

    static final String STYLE = resource("packet.css");
    static final Template VOLUME = template("volume.html");
    private static final Template PACKET = template("packet.html");
    private static final Template REMITTANCE = template("remittance.html");
    private static final Template LETTER = template("letter.html");

    private final PacketRequest request;
    private final String title;
    private final List<Exhibit> exhibits;
    private final PrintableText printable;
    private final List<LogoView> logo;

    PacketHtml(
            PacketRequest request, String title, List<Exhibit> exhibits, PrintableText printable) {
        this.request = request;
        this.title = title;
        this.exhibits = List.copyOf(exhibits);
        this.printable = printable;
        this.logo = request.logo().map(LogoView::of).stream().toList();
    }

    static String remittance(Codes codes, PacketRequest request) {
        return REMITTANCE.execute(new RemittancePage(codes, request).view());
    }

    /** A letter that stands alone. */
    static String letter(String letterHtml, String title) {
        return LETTER.execute(Map.of("title", title, "style", STYLE, "html", letterHtml));
    }

    /** With numbers from the map; placeholders of the usual width where there is none yet. */
    String compose(Optional<PageMap> pages) {
        PacketNumbers numbers = new PacketNumbers(request.appealNumber(), exhibits, pages);
        List<Part> parts = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            parts.add(part(exhibit, numbers));
        }
        View view =
                new View(
                        title,
                        STYLE,
                        request.letterTitle(),
                        logo,
                        new ExhibitLinks(exhibits).in(request.letterHtml()),
                        request.appealNumber(),
                        numbers.letterPages(),
                        parts);
        return printable.of(PACKET.execute(view));
    }

    private static Part part(Exhibit exhibit, PacketNumbers numbers) {
        String letter = exhibit.plan().letter();
        String html = exhibit.body() instanceof ExhibitBody.Generated made ? made.html() : "";
        String missing = exhibit.body() instanceof ExhibitBody.Missing m ? m.issue().message() : "";
        List<Place> places =
                exhibit.body() instanceof ExhibitBody.Copied copied
                        ? places(exhibit, copied.pages())
                        : List.of();
        return new Part(
                letter,
                exhibit.plan().title(),
                exhibit.anchor(),
                numbers.pages(exhibit),
                numbers.count(exhibit),
                numbers.series(exhibit),
                html,
                missing,
                places);
    }

    private static List<Place> places(Exhibit exhibit, List<SourcePage> pages) {
        return IntStream.range(0, pages.size())
                .mapToObj(i ->
                        new Place(
                                exhibit.key(i + 1),
                                pages.get(i).landscape() ? "landscape" : "portrait",
                                exhibit.description(i + 1, pages.size())))
                .toList();
    }

    private static Template template(String name) {
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

    /** The document. */
    record View(
            String title,
            String style,
            String letterTitle,
            List<LogoView> logo,
            String letterHtml,
            String appealNumber,
            String letterPages,
            List<Part> parts) {}

    /** An exhibit: its line in the index, its slip sheet and its pages. */
    record Part(
            String letter,
            String title,
            String anchor,
            String pages,
            String count,
            String series,
            String html,
            String missing,
            List<Place> places) {}

    /** The place of a document's page. */
    record Place(String key, String orientation, String description) {}
}
