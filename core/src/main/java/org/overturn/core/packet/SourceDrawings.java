package org.overturn.core.packet;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws pages of documents where the XHTML holds their places: {@code <object type="source"
 * data="C-3">}, one on a page of its own.
 */
final class SourceDrawings implements FSObjectDrawerFactory, FSObjectDrawer {

    private final Map<String, SourcePage> pages = new HashMap<>();

    void add(String key, SourcePage page) {
        pages.put(key, page);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return pages.containsKey(element.getAttribute("data"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    @SuppressWarnings("NullAway") // the interface wants null where there are no links
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        SourcePage page = pages.get(element.getAttribute("data"));
        PdfContentStreamAdapter content = ((PdfBoxOutputDevice) device).getCurrentPage();
        content.saveGraphics();
        content.applyPdfMatrix(Sheet.place(page));
        content.drawXForm(page.form());
        content.restoreGraphics();
        return null;
    }
}
