package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.or;
import static org.overturn.core.letter.necessity.Plain.rows;

import java.util.List;

/**
 * The fields of a letter of medical necessity. All may be blank: {@link Completeness} says what is
 * missing.
 */
public record LetterContent(
        Addressee payer,
        PatientFacts patient,
        Condition condition,
        Treatment treatment,
        Benefit benefit,
        Urgency urgency,
        Recommendation provider,
        PayerPolicy policy,
        List<Citation> citations) {

    public static final LetterContent BLANK =
            new LetterContent(
                    Addressee.BLANK,
                    PatientFacts.BLANK,
                    Condition.BLANK,
                    Treatment.BLANK,
                    Benefit.BLANK,
                    Urgency.BLANK,
                    Recommendation.BLANK,
                    PayerPolicy.BLANK,
                    List.of());

    public LetterContent {
        payer = or(payer, Addressee.BLANK);
        patient = or(patient, PatientFacts.BLANK);
        condition = or(condition, Condition.BLANK);
        treatment = or(treatment, Treatment.BLANK);
        benefit = or(benefit, Benefit.BLANK);
        urgency = or(urgency, Urgency.BLANK);
        provider = or(provider, Recommendation.BLANK);
        policy = or(policy, PayerPolicy.BLANK);
        citations = rows(citations);
    }

    /** It is patient data. */
    @Override
    public String toString() {
        return "LetterContent[]";
    }
}
