package org.overturn.api.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Signature;
import org.overturn.core.letter.LetterReview;

/**
 * The letter of an appeal.
 *
 * @param state DRAFT, IN_REVIEW, CHANGES_ASKED, APPROVED, SIGNED, SENT; none while nobody edits it
 *     and the packet takes what the template writes
 * @param clinical whether author and approver differ, and a clinician signs
 * @param textNumber of the version of the text
 * @param html one section of XHTML; a merged fact is a span with data-fact
 * @param gaps what is still to be filled
 */
record LetterView(
        @Nullable String state,
        boolean clinical,
        int textNumber,
        String html,
        List<FactView> facts,
        List<String> gaps,
        List<FindingView> findings,
        List<SignatureView> signatures) {

    /** A merged fact with where it comes from. */
    record FactView(String key, String text, String source) {}

    /**
     * What stands in the way of the approval.
     *
     * @param waivable whether it can be let pass with a reason
     */
    record FindingView(String key, String text, boolean waivable) {}

    /**
     * A signature.
     *
     * @param signedFor whose signature it stands for; none in the own name
     * @param sha256 of the text that was signed
     */
    record SignatureView(
            String signer,
            @Nullable String signedFor,
            String at,
            int textNumber,
            String sha256,
            boolean inForce) {}

    static LetterView draft(LetterReview review, boolean clinical) {
        return of(null, clinical, 0, review, List.of());
    }

    static LetterView of(Approval letter, LetterReview review, List<Signature> signatures) {
        return of(
                letter.state().name(), letter.clinical(), letter.textNumber(), review, signatures);
    }

    private static LetterView of(
            @Nullable String state,
            boolean clinical,
            int textNumber,
            LetterReview review,
            List<Signature> signatures) {
        return new LetterView(
                state,
                clinical,
                textNumber,
                review.html(),
                review.facts().stream()
                        .map(fact -> new FactView(fact.key(), fact.text(), fact.source().words()))
                        .toList(),
                review.gaps(),
                review.findings().stream()
                        .map(one -> new FindingView(one.key(), one.text(), one.waivable()))
                        .toList(),
                signatures.stream().map(LetterView::signature).toList());
    }

    private static SignatureView signature(Signature one) {
        return new SignatureView(
                one.signer().name(),
                one.delegator().map(Signature.Signer::name).orElse(null),
                one.at().toString(),
                one.textNumber(),
                one.sha256(),
                one.isInForce());
    }

    /** Without the text: it is patient data. */
    @Override
    public String toString() {
        return "LetterView[" + state + "]";
    }
}
