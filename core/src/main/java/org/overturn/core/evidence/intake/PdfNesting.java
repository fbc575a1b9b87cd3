package org.overturn.core.evidence.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Walks through what the pages are drawn from, each part once: how deep it is nested, and how large
 * its images are. Libraries walk through it by recursion, which a deep one would overflow.
 */
final class PdfNesting {

    private static final int DEEPEST = 150;

    private final StreamGuard guard;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfNesting(StreamGuard guard) {
        this.guard = guard;
    }

    /**
     * @throws org.overturn.core.evidence.UnusableDocument when it is too deep or an image too large
     */
    void check(PDPage page) {
        checkParents(page.getCOSObject());
        List<COSBase> level = unseen(drawnFrom(page));
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                throw Refusals.tooDeep();
            }
            guard.check();
            level = unseen(level.stream().flatMap(part -> children(part).stream()).toList());
        }
    }

    /**
     * Looks at the tree of pages, before anything walks through it by recursion: each branch stands
     * in one place, so that a walk through it ends.
     *
     * @throws org.overturn.core.evidence.UnusableDocument when it is too deep, or no tree
     */
    void checkTree(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
        List<COSDictionary> level = branches(List.of(catalog), COSName.PAGES, met);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                throw Refusals.tooDeep();
            }
            level = branches(level, COSName.KIDS, met);
        }
    }

    /** What lies below that has others below it in turn. */
    private List<COSDictionary> branches(List<COSDictionary> of, COSName below, Set<COSBase> met) {
        List<COSDictionary> found = new ArrayList<>();
        for (COSDictionary each : of) {
            COSBase held = each.getDictionaryObject(below);
            COSArray kids = held instanceof COSArray several ? several : new COSArray();
            if (held instanceof COSDictionary) {
                kids.add(held);
            }
            for (int i = 0; i < kids.size(); i++) {
                guard.check();
                if (kids.getObject(i) instanceof COSDictionary kid
                        && kid.containsKey(COSName.KIDS)) {
                    if (!met.add(kid)) {
                        throw Refusals.circularPages();
                    }
                    found.add(kid);
                }
            }
        }
        return found;
    }

    /** What a page lacks is looked for in its parents, whoever they are. */
    private void checkParents(COSDictionary page) {
        Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
        COSBase at = page;
        while (at instanceof COSDictionary one) {
            guard.check();
            if (!met.add(one)) {
                throw Refusals.circularPages();
            }
            at = one.getDictionaryObject(COSName.PARENT, COSName.P);
        }
    }

    /** Its resources and content, and the looks of what lies on it; no links to other pages. */
    private static List<COSBase> drawnFrom(PDPage page) {
        List<COSBase> parts = new ArrayList<>();
        if (page.getResources() != null) {
            parts.add(page.getResources().getCOSObject());
        }
        parts.add(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray marks) {
            for (int i = 0; i < marks.size(); i++) {
                if (marks.getObject(i) instanceof COSDictionary mark) {
                    parts.add(mark.getDictionaryObject(COSName.AP));
                }
            }
        }
        parts.removeIf(java.util.Objects::isNull);
        return parts;
    }

    /** Those that hold others and weren't met before. */
    private List<COSBase> unseen(List<COSBase> parts) {
        List<COSBase> found = new ArrayList<>();
        for (COSBase part : parts) {
            boolean holds = part instanceof COSDictionary || part instanceof COSArray;
            if (holds && seen.add(part)) {
                if (part instanceof COSStream stream) {
                    measure(stream);
                }
                found.add(part);
            }
        }
        return found;
    }

    /** What isn't an image is unpacked, wholly or bit by bit, to draw the page or to read it. */
    private void measure(COSStream stream) {
        guard.checkPixels(stream);
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && stream instanceof MeasuredStream packed) {
            try {
                packed.measure();
            } catch (IOException e) {
                // damaged: whoever reads it meets that again, and can do without it or not
            }
        }
    }

    private static List<COSBase> children(COSBase part) {
        List<COSBase> children = new ArrayList<>();
        if (part instanceof COSArray array) {
            array.forEach(each -> children.add(resolved(each)));
        } else if (part instanceof COSDictionary dictionary) {
            dictionary.forEach((key, value) -> {
                if (!COSName.PARENT.equals(key)) {
                    children.add(resolved(value));
                }
            });
        }
        children.removeIf(java.util.Objects::isNull);
        return children;
    }

    private static @org.jspecify.annotations.Nullable COSBase resolved(COSBase part) {
        return part instanceof COSObject reference ? reference.getObject() : part;
    }
}
