package org.overturn.api.document;

import java.util.List;

/**
 * Why a document seems to be another patient's.
 *
 * @param otherAccount to which it seems to belong; empty where there is none, or none that the user
 *     may know of
 * @param reasons in words without a value
 */
public record PatientDoubtView(String otherAccount, List<String> reasons) {

    /** Nothing: the number is a patient's. */
    @Override
    public String toString() {
        return "PatientDoubtView[...]";
    }
}
