package org.overturn.batch.sample;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A scrawl that looks like a signature; each name has its own. */
final class PenStroke {

    private final Chance chance;
    private final int loops;

    PenStroke(String name) {
        chance = new Chance(name.hashCode());
        loops = Math.clamp(name.length() / 2, 5, 10);
    }

    void draw(PDPageContentStream page, float x, float y) throws IOException {
        page.setStrokingColor(0.08f, 0.12f, 0.45f);
        page.setLineWidth(1.1f);
        float at = x;
        page.moveTo(at, y);
        for (int i = 0; i < loops; i++) {
            float height = i == 0 || i == loops / 2 ? 22 : chance.between(4, 13);
            float step = chance.between(8, 17);
            page.curveTo(
                    at + step,
                    y + height,
                    at - step / 3,
                    y + height,
                    at + step,
                    y - chance.between(0, 4));
            at += step;
        }
        page.curveTo(at + 20, y + 8, at + 30, y - 6, at + 46, y + 2);
        page.stroke();
    }
}
