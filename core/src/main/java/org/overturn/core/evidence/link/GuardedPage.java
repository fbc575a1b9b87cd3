package org.overturn.core.evidence.link;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.intake.PageText;

/**
 * A page that is to go into a packet.
 *
 * @param document none: the appeal's letter
 * @param number in the document, from 1; 0 for all of the letter
 */
public record GuardedPage(Optional<Document> document, int number, PageText page) {

    private static final String BLOCKS = "p, li, td, th, h1, h2, h3, h4, tr, div, br, section";

    /** The letter of the appeal, all its pages as one. */
    public static GuardedPage letter(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(BLOCKS).before("\n");
        return new GuardedPage(
                Optional.empty(), 0, new PageText(body.wholeText(), PageText.Source.DOCUMENT));
    }

    /** Our numbers only: the text is about a patient. */
    @Override
    public String toString() {
        return "GuardedPage[" + document + ", " + number + "]";
    }
}
