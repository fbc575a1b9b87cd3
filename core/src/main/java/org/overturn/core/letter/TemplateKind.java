package org.overturn.core.letter;

/** What a template is for. Only an {@link #APPEAL} is chosen for a denial; the others by name. */
public enum TemplateKind {
    /** The letter that answers a denial. */
    APPEAL,
    /** A letter that asks for something else than the reversal of a denial. */
    REQUEST,
    /** A page that goes on top of a claim or a record. */
    COVER,
    /** Paragraphs that a letter includes, or that are enclosed as a page. */
    INSERT,
    /** A letter to the patient. */
    PATIENT,
    /** A note within the office. */
    MEMO,
    /** A piece that other templates include. */
    PART
}
