package org.overturn.core.letter.necessity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to the patient whether a version of the letter is right.
 *
 * @param textNumber the version that the patient is to read
 * @param answer none while the question is open
 */
public record PatientReview(
        long id,
        int textNumber,
        String askedBy,
        Instant askedAt,
        Optional<Recorded<PatientAnswer>> answer) {

    public boolean isOpen() {
        return answer.isEmpty();
    }

    /** Whether the version can't be approved as it is. */
    boolean blocks() {
        return answer.map(one -> one.what().verdict() == Verdict.WANTS_CHANGES).orElse(true);
    }

    /** How a question ended. */
    public enum Verdict {
        AGREES("agrees with it"),
        WANTS_CHANGES("asks for changes"),
        TAKEN_BACK("need not answer");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** What the patient does, as the end of a sentence. */
        public String label() {
            return label;
        }
    }

    /**
     * What came back.
     *
     * @param by the patient, or who speaks for the patient
     * @param said in a few words; why, where the question was taken back
     */
    public record PatientAnswer(Verdict verdict, String by, String said, LocalDate on) {

        public PatientAnswer {
            by = by.strip();
            said = said.strip();
        }

        /** A person's words. */
        @Override
        public String toString() {
            return "PatientAnswer[" + verdict + "]";
        }
    }
}
