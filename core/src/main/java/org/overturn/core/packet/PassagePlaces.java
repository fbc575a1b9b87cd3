package org.overturn.core.packet;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.overturn.core.packet.PageWords.Reach;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;

/** Where passages stand on an upright page, in points from its upper left corner. */
final class PassagePlaces {

    private final SourcePage page;
    private final PageDrawing drawing;
    private final Reach reach;

    /**
     * @param drawing of the page
     * @param reach how much of the paper belongs to a letter
     */
    PassagePlaces(SourcePage page, PageDrawing drawing, Reach reach) {
        this.page = page;
        this.drawing = drawing;
        this.reach = reach;
    }

    /** The rectangle, or one for each letter of the words, wherever they stand; none: nowhere. */
    List<Rectangle2D> find(Passage passage) throws IOException {
        if (passage.words().isEmpty()) {
            return passage.isPage() ? List.of() : List.of(box(passage.box()));
        }
        return PageWords.find(drawing.document(), passage.words(), reach).stream()
                .map(this::fromTheTop)
                .toList();
    }

    private Rectangle2D fromTheTop(Rectangle2D one) {
        return new Rectangle2D.Double(
                one.getX(), page.height() - one.getMaxY(), one.getWidth(), one.getHeight());
    }

    private Rectangle2D box(Box box) {
        double x = page.width() / Box.WHOLE;
        double y = page.height() / Box.WHOLE;
        return new Rectangle2D.Double(
                box.left() * x, box.top() * y, box.width() * x, box.height() * y);
    }

    /**
     * What can be read below these places and nowhere else on the page: names and numbers, which
     * tell something alone.
     */
    List<String> listHidden(List<Rectangle2D> black) throws IOException {
        List<PageWords.Word> words = PageWords.list(drawing.document(), reach);
        List<String> seen =
                words.stream()
                        .filter(word -> !isUnder(word, black))
                        .map(PageWords.Word::text)
                        .toList();
        return words.stream()
                .filter(word -> isUnder(word, black))
                .filter(PageWords.Word::isTelling)
                .map(PageWords.Word::text)
                .filter(text -> !seen.contains(text))
                .toList();
    }

    private boolean isUnder(PageWords.Word word, List<Rectangle2D> black) {
        return word.places().stream()
                .map(this::fromTheTop)
                .anyMatch(place -> black.stream().anyMatch(place::intersects));
    }
}
