package org.overturn.core.evidence.intake;

import java.util.List;

/**
 * A document without pages of its own, made safe: elements and attributes of a short list only, and
 * pictures that were checked.
 *
 * @param body XHTML; a picture is {@code <img src="picture:N"/>}, N its place in the list
 * @param pictures PNG or JPEG
 */
public record FlowingText(String body, List<byte[]> pictures) {

    public FlowingText {
        pictures = List.copyOf(pictures);
    }

    @Override
    public String toString() {
        return "FlowingText[" + pictures.size() + " pictures]";
    }
}
