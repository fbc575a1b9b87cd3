package org.overturn.core.evidence.intake;

import static org.overturn.core.issue.IssueCode.DOCUMENT_PARTS_LEFT_OUT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.overturn.core.evidence.TextDecoding;
import org.overturn.core.issue.Issue;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/** Word documents and web pages as safe text that flows. */
final class FlowingTexts {

    private final Pictures pictures;
    private boolean hasMore;

    FlowingTexts(ImageReading reading) {
        pictures = new Pictures(reading);
    }

    FlowingText ofWeb(byte[] bytes) throws IOException {
        Document parsed = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        boolean misread = parsed.text().indexOf('\uFFFD') >= 0;
        return SafeHtml.of(misread ? Jsoup.parse(TextDecoding.decode(bytes)) : parsed, pictures);
    }

    FlowingText ofWord(byte[] bytes) throws IOException {
        ShownWord shown = ShownWord.of(bytes);
        hasMore = shown.hasMore();
        String html =
                new DocumentConverter()
                        .disableEmbeddedStyleMap()
                        .addStyleMap("br[type='page'] => hr.page-break:fresh")
                        .addStyleMap("u => u")
                        .imageConverter(this::kept)
                        .convertToHtml(new ByteArrayInputStream(shown.bytes()))
                        .getValue();
        return SafeHtml.of(Jsoup.parseBodyFragment(html), pictures);
    }

    /** What the pages made of it lack. */
    List<Issue> notes(boolean hasFrame) {
        List<Issue> notes = new ArrayList<>();
        if (pictures.leftOut() > 0) {
            notes.add(
                    leftOut(
                            pictures.leftOut() == 1
                                    ? "A picture of it can't be shown: it lies outside of the file"
                                            + " or is of another kind than PNG and JPEG."
                                    : pictures.leftOut()
                                            + " pictures of it can't be shown: they lie outside of"
                                            + " the file or are of another kind than PNG and JPEG."));
        }
        if (hasFrame) {
            notes.add(
                    leftOut(
                            "Headers and footers of the Word document stand on none of its pages."));
        }
        if (hasMore) {
            notes.add(
                    leftOut(
                            "The Word document holds hidden words, words that were deleted or"
                                    + " comments; they stand on none of its pages."));
        }
        return notes;
    }

    private static Issue leftOut(String message) {
        return Issue.of(DOCUMENT_PARTS_LEFT_OUT, message);
    }

    private Map<String, String> kept(Image image) {
        try (InputStream in = image.getInputStream()) {
            // one that isn't kept has an address of no picture, and is left out with its words
            return Map.of("src", pictures.keep(in.readAllBytes()).orElse(""));
        } catch (IOException | RuntimeException e) {
            return Map.of("src", ""); // linked from outside, or damaged
        }
    }
}
