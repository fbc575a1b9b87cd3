package org.overturn.core.evidence.intake;

/** Makes pages of text that flows; the packet's typefaces and renderer do it. */
public interface PageDrawing {

    /**
     * The pages as PDF on US Letter: the same bytes for the same text.
     *
     * @throws java.io.UncheckedIOException when it can't be drawn
     */
    byte[] draw(FlowingText text);
}
