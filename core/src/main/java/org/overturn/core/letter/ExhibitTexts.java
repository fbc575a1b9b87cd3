package org.overturn.core.letter;

import java.util.List;

/** The texts of exhibits, read when a letter looks for the page that says something. */
@FunctionalInterface
public interface ExhibitTexts {

    /** Of exhibits whose text nobody knows. */
    ExhibitTexts NONE = _ -> List.of();

    /** The text of each page; none where its pages in the packet are not known. */
    List<String> pages(ExhibitReference exhibit);
}
