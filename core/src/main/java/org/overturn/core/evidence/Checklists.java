package org.overturn.core.evidence;

import java.util.List;
import org.overturn.core.code.DenialCategory;

/**
 * What a denial of a category is usually answered with (categories.md, letters.md section 4). It
 * guides people; what a packet lacks is said by the packet.
 */
public final class Checklists {

    private Checklists() {}

    /** The kinds of documents, the weightiest first; empty where nothing is customary. */
    public static List<DocumentKind> of(DenialCategory category) {
        return switch (category) {
            case MEDICAL_NECESSITY ->
                    List.of(
                            DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                            DocumentKind.ORDER,
                            DocumentKind.PROGRESS_NOTE,
                            DocumentKind.POLICY);
            case EXPERIMENTAL ->
                    List.of(
                            DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                            DocumentKind.PROGRESS_NOTE,
                            DocumentKind.LITERATURE,
                            DocumentKind.POLICY);
            case BENEFIT_LIMIT, NON_COVERED ->
                    List.of(
                            DocumentKind.LETTER_OF_MEDICAL_NECESSITY,
                            DocumentKind.PROGRESS_NOTE,
                            DocumentKind.ELIGIBILITY);
            case AUTHORIZATION -> List.of(DocumentKind.AUTHORIZATION, DocumentKind.ORDER);
            case TIMELY_FILING -> List.of(DocumentKind.PROOF_OF_FILING);
            case ELIGIBILITY, COORDINATION_OF_BENEFITS -> List.of(DocumentKind.ELIGIBILITY);
            case DOCUMENTATION -> List.of(DocumentKind.ORDER, DocumentKind.PROGRESS_NOTE);
            case CODING, BUNDLING -> List.of(DocumentKind.PROGRESS_NOTE);
            case SUBMISSION_ERROR,
                    DUPLICATE,
                    PROVIDER_CREDENTIALING,
                    OTHER,
                    CONTRACTUAL,
                    PATIENT_RESPONSIBILITY,
                    PAYMENT_ADJUSTMENT,
                    PENDED,
                    APPEAL_STATUS ->
                    List.of();
        };
    }
}
