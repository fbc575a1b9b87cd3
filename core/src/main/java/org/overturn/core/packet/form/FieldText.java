package org.overturn.core.packet.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/** Draws a text into the boxes of a field, smaller where it has to be; never beyond its edges. */
final class FieldText {

    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s+Tf");
    private static final float USUAL = 11;
    private static final float LEAST = 6;
    private static final float STEP = 0.5f;
    private static final float MARGIN = 2;
    private static final float LEADING = 1.2f;
    private static final float ASCENT = 0.73f;

    private final PDDocument document;
    private final PDFont font;
    private final UnaryOperator<String> printable;

    FieldText(PDDocument document, PDFont font, UnaryOperator<String> printable) {
        this.document = document;
        this.font = font;
        this.printable = printable;
    }

    /** Lines in letters of one size. */
    private record Setting(float size, List<String> lines) {}

    /**
     * @return false when it doesn't fit; nothing is drawn then
     */
    boolean draw(PDVariableText field, String value) throws IOException {
        boolean lines = field instanceof PDTextField text && text.isMultiline();
        String shown =
                printable.apply(lines ? value : value.replace("\n", ", ")).replace("\t", " ");
        if (field instanceof PDTextField text
                && text.getMaxLen() > 0
                && shown.length() > text.getMaxLen()) {
            return false;
        }
        for (PDAnnotationWidget widget : field.getWidgets()) {
            PDRectangle box = widget.getRectangle();
            Optional<Setting> setting =
                    comb(field) > 0 ? combed(field, shown, box) : setting(field, shown, box, lines);
            if (setting.isEmpty()) {
                return false;
            }
            put(widget, field, setting.get(), lines);
        }
        return true;
    }

    private static int comb(PDVariableText field) {
        return field instanceof PDTextField text && text.isComb() ? text.getMaxLen() : 0;
    }

    private Optional<Setting> combed(PDVariableText field, String text, PDRectangle box)
            throws IOException {
        float size = Math.min(largest(field, box), box.getWidth() / comb(field));
        return Optional.of(new Setting(size, List.of(text)));
    }

    private Optional<Setting> setting(
            PDVariableText field, String text, PDRectangle box, boolean lines) throws IOException {
        float width = box.getWidth() - 2 * MARGIN;
        for (float size = largest(field, box); size >= LEAST; size -= STEP) {
            List<String> set = lines ? wrapped(text, size, width) : List.of(text);
            boolean high = lines && set.size() * size * LEADING > box.getHeight() - MARGIN;
            boolean wide = false;
            for (String line : set) {
                wide |= width(line, size) > width;
            }
            if (!high && !wide) {
                return Optional.of(new Setting(size, set));
            }
        }
        return Optional.empty();
    }

    /** The size that the form names; where it leaves that open, what the box has room for. */
    private static float largest(PDVariableText field, PDRectangle box) {
        String appearance = Optional.ofNullable(field.getDefaultAppearance()).orElse("");
        Matcher size = SIZE.matcher(appearance);
        float named = size.find() ? Float.parseFloat(size.group(1)) : 0;
        return named > 0 ? named : Math.clamp(box.getHeight() * ASCENT, LEAST, USUAL);
    }

    private List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (!line.isEmpty() && width(line + " " + word, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void put(
            PDAnnotationWidget widget, PDVariableText field, Setting setting, boolean lines)
            throws IOException {
        PDRectangle box = widget.getRectangle();
        PDAppearanceStream drawn = new PDAppearanceStream(document);
        drawn.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        drawn.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, drawn)) {
            content.setNonStrokingColor(0f);
            float size = setting.size();
            float y =
                    lines
                            ? box.getHeight() - MARGIN - size * ASCENT
                            : (box.getHeight() - size * ASCENT) / 2;
            for (String line : setting.lines()) {
                line(content, field, line, new Place(box.getWidth(), y, size));
                y -= size * LEADING;
            }
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawn);
        widget.setAppearance(appearance);
        widget.getCOSObject().removeItem(COSName.AS);
        widget.setHidden(false);
    }

    private record Place(float width, float y, float size) {}

    private void line(PDPageContentStream content, PDVariableText field, String line, Place place)
            throws IOException {
        int cells = comb(field);
        if (cells == 0) {
            show(content, line, x(field, line, place), place);
            return;
        }
        float cell = place.width() / cells;
        for (int i = 0; i < line.length(); i++) {
            String one = line.substring(i, i + 1);
            show(content, one, cell * i + (cell - width(one, place.size())) / 2, place);
        }
    }

    private float x(PDVariableText field, String line, Place place) throws IOException {
        float room = place.width() - width(line, place.size());
        return switch (field.getQ()) {
            case PDVariableText.QUADDING_CENTERED -> room / 2;
            case PDVariableText.QUADDING_RIGHT -> room - MARGIN;
            default -> MARGIN;
        };
    }

    private void show(PDPageContentStream content, String text, float x, Place place)
            throws IOException {
        content.beginText();
        content.setFont(font, place.size());
        content.newLineAtOffset(x, place.y());
        content.showText(text);
        content.endText();
    }
}
