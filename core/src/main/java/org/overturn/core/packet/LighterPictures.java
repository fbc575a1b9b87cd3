package org.overturn.core.packet;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes pictures smaller that are finer than they need to be on a sheet of paper. Those in black
 * and white stay, since they are small already, and so do those one can see through.
 */
final class LighterPictures {

    private static final float QUALITY = 0.72f;
    private static final int LONG_SIDE_INCHES = 11;

    private final PDDocument document;
    private final int longest;
    private final Map<COSBase, Optional<PDImageXObject>> done = new IdentityHashMap<>();
    private boolean reduced;

    private LighterPictures(PDDocument document, int density) {
        this.document = document;
        this.longest = density * LONG_SIDE_INCHES;
    }

    /**
     * @param density dots an inch, were the picture to fill a sheet
     * @return whether any became smaller
     */
    static boolean reduce(PDDocument document, int density) throws IOException {
        LighterPictures pictures = new LighterPictures(document, density);
        for (PDPage page : document.getPages()) {
            pictures.reduce(page.getResources());
        }
        return pictures.reduced;
    }

    private void reduce(PDResources resources) throws IOException {
        if (resources == null || done.put(resources.getCOSObject(), Optional.empty()) != null) {
            return;
        }
        COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                reduce(form.getResources());
            } else if (object instanceof PDImageXObject image && objects != null) {
                lighter(image).ifPresent(light -> objects.setItem(name, light));
            }
        }
    }

    private Optional<PDImageXObject> lighter(PDImageXObject image) throws IOException {
        Optional<PDImageXObject> known = done.get(image.getCOSObject());
        if (known == null) {
            known = isTooFine(image) ? smaller(image) : Optional.empty();
            done.put(image.getCOSObject(), known);
        }
        return known;
    }

    private boolean isTooFine(PDImageXObject image) {
        COSStream stream = image.getCOSObject();
        return Math.max(image.getWidth(), image.getHeight()) > longest
                && image.getBitsPerComponent() > 1
                && !image.isStencil()
                && !stream.containsKey(COSName.SMASK)
                && !stream.containsKey(COSName.MASK);
    }

    private Optional<PDImageXObject> smaller(PDImageXObject image) throws IOException {
        BufferedImage picture = image.getImage();
        double scale = (double) longest / Math.max(picture.getWidth(), picture.getHeight());
        PDImageXObject light =
                JPEGFactory.createFromImage(document, scaled(picture, scale), QUALITY);
        if (light.getCOSObject().getLength() >= image.getCOSObject().getLength()) {
            return Optional.empty();
        }
        reduced = true;
        return Optional.of(light);
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean gray = picture.getRaster().getNumBands() == 1;
        BufferedImage small =
                new BufferedImage(
                        width,
                        height,
                        gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(
                RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
