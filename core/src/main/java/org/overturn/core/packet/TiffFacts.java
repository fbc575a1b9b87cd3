package org.overturn.core.packet;

import java.util.Map;
import java.util.Optional;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What a TIFF page says about how to look at it.
 *
 * @param orientation as in {@link ImageOrientation}
 * @param pixelAspect width of a pixel by its height
 */
record TiffFacts(int orientation, double pixelAspect) {

    private static final Map<String, Integer> ORIENTATIONS =
            Map.of(
                    "Normal", 1,
                    "FlipH", 2,
                    "Rotate180", 3,
                    "FlipV", 4,
                    "FlipHRotate90", 5,
                    "Rotate270", 6,
                    "FlipVRotate90", 7,
                    "Rotate90", 8);

    static TiffFacts of(IIOMetadata metadata) {
        if (!metadata.isStandardMetadataFormatSupported()) {
            return new TiffFacts(1, 1);
        }
        Node root = metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        int orientation =
                value(root, "ImageOrientation").map(v -> ORIENTATIONS.getOrDefault(v, 1)).orElse(1);
        double aspect =
                value(root, "PixelAspectRatio")
                        .map(Double::parseDouble)
                        .filter(a -> a > 0.2 && a < 5)
                        .orElse(1.0);
        return new TiffFacts(orientation, aspect);
    }

    private static Optional<String> value(Node root, String name) {
        NodeList found = ((Element) root).getElementsByTagName(name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(((Element) found.item(0)).getAttribute("value"));
    }
}
