package org.overturn.core.packet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.overturn.core.packet.channel.PageRange;

/**
 * About how large a file with some of the pages becomes: what the pages share (fonts, pictures) is
 * counted once, their tags by a rate that is on the large side.
 */
final class PageWeights {

    private static final long TAGS_OF_A_PAGE = 3_000;
    private static final long FRAME = 40_000;
    private static final Set<COSName> OUTWARD = Set.of(COSName.PARENT, COSName.P, COSName.DEST);

    private final List<Set<COSStream>> pages = new ArrayList<>();

    static PageWeights of(PDDocument document) {
        PageWeights weights = new PageWeights();
        for (PDPage page : document.getPages()) {
            Set<COSStream> streams = identities();
            collect(page.getCOSObject(), streams, identities());
            weights.pages.add(streams);
        }
        return weights;
    }

    long bytes(PageRange range) {
        Set<COSStream> streams = identities();
        pages.subList(range.first() - 1, range.last()).forEach(streams::addAll);
        return FRAME
                + TAGS_OF_A_PAGE * range.count()
                + streams.stream().mapToLong(COSStream::getLength).sum();
    }

    private static <T> Set<T> identities() {
        Map<T, Boolean> map = new IdentityHashMap<>();
        return Collections.newSetFromMap(map);
    }

    private static void collect(COSBase base, Set<COSStream> streams, Set<COSBase> seen) {
        switch (base) {
            case COSObject reference when reference.getObject() != null ->
                    collect(reference.getObject(), streams, seen);
            case COSDictionary dictionary when seen.add(dictionary) -> {
                if (dictionary instanceof COSStream stream) {
                    streams.add(stream);
                }
                dictionary.forEach((key, value) -> {
                    if (!OUTWARD.contains(key)) {
                        collect(value, streams, seen);
                    }
                });
            }
            case COSArray array when seen.add(array) ->
                    array.forEach(item -> collect(item, streams, seen));
            default -> {}
        }
    }
}
