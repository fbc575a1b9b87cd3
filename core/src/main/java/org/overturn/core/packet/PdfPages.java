package org.overturn.core.packet;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.overturn.core.evidence.intake.PageMarks;
import org.overturn.core.packet.ExhibitBody.Copied;

/**
 * Takes the pages out of a PDF as drawings. What would print stays (form fields that were filled
 * in, stamps, signatures in ink); links, scripts, attachments and metadata stay behind. Pages that
 * write beyond their crop box are told.
 */
final class PdfPages {

    private final PDDocument source;
    private final PDDocument target;
    private final LayerUtility layers;
    private final PageMarks marks;
    private final Optional<StandardFonts> fonts;
    private final Map<COSBase, List<Heading>> headings;

    private PdfPages(PDDocument source, PDDocument target, Optional<StandardFonts> fonts) {
        this.fonts = fonts;
        this.source = source;
        this.target = target;
        this.layers = new LayerUtility(target);
        this.marks = PageMarks.of(source);
        this.headings = SourceOutline.of(source);
    }

    /**
     * @param source must stay open until the target is saved
     * @param fonts of the target
     */
    static Copied copy(PDDocument source, PDDocument target, Handling handling, StandardFonts fonts)
            throws IOException {
        return new PdfPages(source, target, Optional.of(fonts)).copy(handling);
    }

    /** As they are: for a look, not for others. */
    static Copied copy(PDDocument source, PDDocument target, Handling handling) throws IOException {
        return new PdfPages(source, target, Optional.empty()).copy(handling);
    }

    private Copied copy(Handling handling) throws IOException {
        SortedMap<Integer, PDPage> pages = new TreeMap<>();
        int number = 0;
        for (PDPage page : source.getPages()) {
            number++;
            if (!handling.leftOut().contains(number)) {
                marks.print(page);
                pages.put(number, page);
            }
        }
        Set<Integer> cropped = fonts.isPresent() ? cropped(pages) : Set.of();
        boolean alone = handling.holdsBack() || !cropped.isEmpty();
        SortedMap<Integer, SourcePage> copies = new TreeMap<>();
        for (Map.Entry<Integer, PDPage> page : pages.entrySet()) {
            SourcePage copy = copy(page.getValue(), alone);
            copies.put(page.getKey(), cropped.contains(page.getKey()) ? copy.hiding() : copy);
        }
        return new Copied(copies, number);
    }

    private static Set<Integer> cropped(SortedMap<Integer, PDPage> pages) throws IOException {
        Set<Integer> cropped = new HashSet<>();
        for (Map.Entry<Integer, PDPage> page : pages.entrySet()) {
            if (CroppedText.isOn(page.getValue())) {
                cropped.add(page.getKey());
            }
        }
        return cropped;
    }

    /**
     * @param alone whether pages may lie in one dictionary with what others show, and these not go
     *     in
     */
    private SourcePage copy(PDPage page, boolean alone) throws IOException {
        if (alone) {
            OwnResources.only(page);
        }
        PDFormXObject form = layers.importPageAsForm(source, page);
        // visibility of layers is the document's, so it comes over once
        source.getDocumentCatalog().getCOSObject().removeItem(COSName.OCPROPERTIES);
        form.getCOSObject().removeItem(COSName.METADATA);
        form.getCOSObject().removeItem(COSName.getPDFName("LastModified"));
        InertForm.clean(form);
        if (fonts.isPresent()) {
            fonts.get().embedIn(form);
        }
        form.setMatrix(new AffineTransform());
        PDRectangle box = page.getCropBox();
        form.setBBox(box);
        boolean sideways = page.getRotation() % 180 != 0;
        double width = (sideways ? box.getHeight() : box.getWidth()) * page.getUserUnit();
        double height = (sideways ? box.getWidth() : box.getHeight()) * page.getUserUnit();
        return new SourcePage(
                form,
                upright(page, box),
                width,
                height,
                !hasText(page),
                headings.getOrDefault(page.getCOSObject(), List.of()),
                false);
    }

    /** Undoes the page's rotation, its unit and the offset of its crop box. */
    private static AffineTransform upright(PDPage page, PDRectangle box) {
        AffineTransform upright =
                AffineTransform.getScaleInstance(page.getUserUnit(), page.getUserUnit());
        switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> upright.concatenate(new AffineTransform(0, -1, 1, 0, 0, box.getWidth()));
            case 180 ->
                    upright.concatenate(
                            new AffineTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight()));
            case 270 -> upright.concatenate(new AffineTransform(0, 1, -1, 0, box.getHeight(), 0));
            default -> {}
        }
        upright.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return upright;
    }

    private static boolean hasText(PDPage page) {
        PDResources resources = page.getResources();
        return resources != null && resources.getFontNames().iterator().hasNext();
    }
}
