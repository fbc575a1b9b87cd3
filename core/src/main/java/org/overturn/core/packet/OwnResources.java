package org.overturn.core.packet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Pages often share one dictionary of pictures. One that is taken alone would bring along what only
 * pages show that are left out.
 */
final class OwnResources {

    private static final List<COSName> HOLDING_CONTENT =
            List.of(COSName.XOBJECT, COSName.PATTERN, COSName.EXT_G_STATE, COSName.SHADING);

    private OwnResources() {}

    /** Leaves the page what its own content names. */
    static void only(PDPage page) throws IOException {
        PDResources all = page.getResources();
        if (all == null) {
            return;
        }
        Set<COSName> named = named(page, all);
        COSDictionary own = new COSDictionary(all.getCOSObject());
        for (COSName kind : HOLDING_CONTENT) {
            COSDictionary entries = own.getCOSDictionary(kind);
            if (entries != null) {
                COSDictionary kept = new COSDictionary(entries);
                entries.keySet().stream()
                        .filter(name -> !named.contains(name))
                        .forEach(kept::removeItem);
                own.setItem(kind, kept);
            }
        }
        page.setResources(new PDResources(own));
    }

    /** Names in its content, and in that of drawings which look their names up in the page. */
    private static Set<COSName> named(PDPage page, PDResources all) throws IOException {
        Set<COSName> named = new HashSet<>();
        Deque<PDContentStream> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            for (COSName name : names(open.pop())) {
                if (named.add(name) && isIn(all, name)) {
                    PDXObject drawn = all.getXObject(name);
                    if (drawn instanceof PDFormXObject form && form.getResources() == null) {
                        open.push(form);
                    }
                }
            }
        }
        return named;
    }

    private static boolean isIn(PDResources all, COSName name) {
        COSDictionary drawings = all.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return drawings != null && drawings.containsKey(name);
    }

    private static Set<COSName> names(PDContentStream content) throws IOException {
        Set<COSName> names = new HashSet<>();
        PDFStreamParser parser = new PDFStreamParser(content);
        for (Object token = parser.parseNextToken();
                token != null;
                token = parser.parseNextToken()) {
            if (token instanceof COSName name) {
                names.add(name);
            }
        }
        return names;
    }
}
