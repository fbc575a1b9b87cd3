package org.overturn.core.packet;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.overturn.core.packet.contents.PlainWords;

/** Where words stand on the only page of a document. */
final class PageWords extends PDFTextStripper {

    /** How much of the paper belongs to a letter, in heights of the letters. */
    enum Reach {
        /** Rather too much. */
        WIDE(-0.3f, 1.05f, 0.1f),
        /** What a pen marks. */
        CLOSE(-0.22f, 0.92f, 0.05f);

        private final float below;
        private final float above;
        private final float beside;

        Reach(float below, float above, float beside) {
            this.below = below;
            this.above = above;
            this.beside = beside;
        }
    }

    /**
     * A word, and where its letters stand.
     *
     * @param text plain
     * @param isTelling whether it is a name or a number, by its looks
     */
    record Word(String text, boolean isTelling, List<Rectangle2D> places) {

        @Override
        public String toString() {
            return "Word[]";
        }
    }

    private static final int SHORTEST = 3;

    private final Reach reach;
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    private PageWords(Reach reach) throws IOException {
        this.reach = reach;
        setSortByPosition(true);
    }

    /** All words, in the order of the page. */
    static List<Word> list(PDDocument page, Reach reach) throws IOException {
        PageWords stripper = new PageWords(reach);
        stripper.getText(page);
        return List.copyOf(stripper.words);
    }

    /** All of it, as words are compared. */
    static String plain(PDDocument page) throws IOException {
        PageWords stripper = new PageWords(Reach.CLOSE);
        stripper.getText(page);
        return stripper.text.toString();
    }

    /**
     * Each place where they stand, also as a part of other words; in points from the page's lower
     * left corner. Letters and figures alone are compared, without case and accents: where a line
     * ends, how a name is hyphenated and what stands between its letters must not hide it.
     */
    static List<Rectangle2D> find(PDDocument page, String words, Reach reach) throws IOException {
        PageWords stripper = new PageWords(reach);
        stripper.getText(page);
        return stripper.listPlaces(PlainWords.of(words));
    }

    private List<Rectangle2D> listPlaces(String wanted) {
        List<Rectangle2D> found = new ArrayList<>();
        int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
        while (at >= 0) {
            places.subList(at, at + wanted.length()).stream().map(this::box).forEach(found::add);
            at = text.indexOf(wanted, at + 1);
        }
        return found;
    }

    private Rectangle2D box(TextPosition letter) {
        Matrix matrix = letter.getTextMatrix();
        float width =
                letter.getWidthDirAdj() / Math.max(Math.abs(matrix.getScalingFactorX()), 0.01f);
        Point2D start = matrix.transformPoint(-reach.beside, reach.below);
        Rectangle2D box = new Rectangle2D.Double(start.getX(), start.getY(), 0, 0);
        box.add(matrix.transformPoint(-reach.beside, reach.above));
        box.add(matrix.transformPoint(width + reach.beside, reach.below));
        box.add(matrix.transformPoint(width + reach.beside, reach.above));
        return box;
    }

    @Override
    protected void writeString(String written, List<TextPosition> letters) {
        for (TextPosition letter : letters) {
            String said = PlainWords.of(letter.getUnicode());
            text.append(said);
            for (int i = 0; i < said.length(); i++) {
                places.add(letter);
            }
        }
        int begin = 0;
        for (int i = 0; i <= letters.size(); i++) {
            if (i == letters.size() || letters.get(i).getUnicode().isBlank()) {
                addWord(letters.subList(begin, i));
                begin = i + 1;
            }
        }
    }

    private void addWord(List<TextPosition> letters) {
        String written =
                letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        String plain = PlainWords.of(written);
        if (!plain.isEmpty()) {
            words.add(
                    new Word(
                            plain,
                            isTelling(written, plain),
                            letters.stream().map(this::box).toList()));
        }
    }

    private static boolean isTelling(String written, String plain) {
        return plain.length() >= SHORTEST
                && written.codePoints()
                        .anyMatch(c -> Character.isDigit(c) || Character.isUpperCase(c));
    }
}
