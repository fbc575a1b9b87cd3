package org.overturn.core.denial;

import org.overturn.core.db.BulkInsert;

/**
 * Adjudications as rows, ready to be written: made ahead of the transaction that writes them, so
 * that it takes no longer than the database does.
 */
public final class AdjudicationRows {

    private final BulkInsert adjudications = AdjudicationRepository.rows();
    private final AdjudicationDetailRepository.Rows details =
            new AdjudicationDetailRepository.Rows();
    private final BulkInsert denials = DenialRepository.rows();
    private int size;

    /** How many adjudications. */
    public int size() {
        return size;
    }

    void count() {
        size++;
    }

    BulkInsert adjudications() {
        return adjudications;
    }

    AdjudicationDetailRepository.Rows details() {
        return details;
    }

    BulkInsert denials() {
        return denials;
    }
}
