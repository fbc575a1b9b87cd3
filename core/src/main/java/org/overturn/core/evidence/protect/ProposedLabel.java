package org.overturn.core.evidence.protect;

import org.overturn.core.user.Sensitivity;

/**
 * A label that a document's words speak for.
 *
 * @param reason words of our lists and where they stand, nothing of the document's own
 */
public record ProposedLabel(Sensitivity label, String reason) {}
