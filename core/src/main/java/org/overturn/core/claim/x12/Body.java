package org.overturn.core.claim.x12;

import org.overturn.core.x12.Segment;

/** Reads what stands between the header and the SE of one kind of transaction. */
interface Body {

    void accept(Segment segment);

    /**
     * The transaction ends.
     *
     * @param offset of the byte behind its last loop
     */
    void end(long offset);
}
