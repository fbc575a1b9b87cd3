package org.overturn.api.appeal;

import java.util.List;
import org.overturn.api.document.FiledDocument;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.packet.PagePictures;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;
import org.springframework.stereotype.Component;

/** Passages of documents' pages that people point at. */
@Component
class Passages {

    private final Documents documents;
    private final PagePictures pictures;

    Passages(Documents documents, PagePictures pictures) {
        this.documents = documents;
        this.pictures = pictures;
    }

    /**
     * Whether there is such a passage.
     *
     * @param deed what is to be done with it: {@code blacked out}
     * @throws ArrangementRefused when the document has no such page, or the words don't stand on it
     */
    void check(Passage what, FiledDocument filed, String deed) {
        int pages = ContentsDesk.pages(filed);
        if (what.page() < 1 || what.page() > pages) {
            throw new ArrangementRefused(
                    pages == 0
                            ? "Its pages are known only once the packet is made: nothing of them"
                                    + " can be "
                                    + deed
                                    + "."
                            : "Name a page from 1 to " + pages + ".");
        }
        if (!what.words().isEmpty() && find(what, filed).isEmpty()) {
            throw new ArrangementRefused(
                    "These words don't stand on the page as text. If you see them there, the page"
                            + " is a picture: draw a rectangle over them.");
        }
    }

    /** Where it stands; none for the page as such. */
    List<Box> find(Passage what, FiledDocument filed) {
        if (what.words().isEmpty()) {
            return what.isPage() ? List.of() : List.of(what.box());
        }
        Document document = filed.document();
        return pictures.find(
                documents.pagesPath(document),
                document.mediaType().ofPages(),
                document.pages(),
                what.page(),
                what.words());
    }

    /** The longest words of a sentence that stand on a page as they are; empty for none. */
    String longest(String sentence, FiledDocument filed, int page) {
        Document document = filed.document();
        return pictures.longest(
                documents.pagesPath(document),
                document.mediaType().ofPages(),
                document.pages(),
                page,
                sentence);
    }
}
