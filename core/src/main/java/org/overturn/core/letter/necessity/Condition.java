package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.maybe;
import static org.overturn.core.letter.necessity.Plain.rows;
import static org.overturn.core.letter.necessity.Plain.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the patient suffers from.
 *
 * @param diagnoses the leading one first
 * @param history the course of the illness in a few sentences
 * @param dailyLife the effect on daily life
 */
public record Condition(
        List<Diagnosis> diagnoses,
        Optional<LocalDate> onsetOn,
        String history,
        String symptoms,
        List<Finding> findings,
        List<Score> scores,
        String dailyLife) {

    static final Condition BLANK =
            new Condition(List.of(), Optional.empty(), "", "", List.of(), List.of(), "");

    public Condition {
        diagnoses = rows(diagnoses);
        onsetOn = maybe(onsetOn);
        history = text(history);
        symptoms = text(symptoms);
        findings = rows(findings);
        scores = rows(scores);
        dailyLife = text(dailyLife);
    }

    @Override
    public String toString() {
        return "Condition[]";
    }

    /** A diagnosis with its ICD-10-CM code. */
    public record Diagnosis(String code, String name) {
        public Diagnosis {
            code = text(code);
            name = text(name);
        }
    }

    /**
     * What an examination or a test showed.
     *
     * @param source where the record shows it, such as "MRI report, p. 2"
     */
    public record Finding(
            Optional<LocalDate> observedOn, String name, String value, String source) {
        public Finding {
            observedOn = maybe(observedOn);
            name = text(name);
            value = text(value);
            source = text(source);
        }
    }

    /** A score such as PHQ-9, Oswestry, NYHA, ECOG. */
    public record Score(Optional<LocalDate> measuredOn, String name, String value) {
        public Score {
            measuredOn = maybe(measuredOn);
            name = text(name);
            value = text(value);
        }
    }
}
