package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;

/**
 * All that a letter is written from.
 *
 * @param levelName what the appeal is called at this level, such as {@code Redetermination}
 * @param date the letter's date
 * @param denials of this adjudication, those that are appealed; at least one
 * @param exhibits of the packet, in order, the remittance page included
 * @param facts of facts.yml: what no remittance holds; nested maps and lists
 * @param level of the appeal, counted from 1
 * @param texts of the exhibits: the page of a fact is found in them
 */
public record LetterRequest(
        String appealNumber,
        String levelName,
        LocalDate date,
        Remittance remittance,
        Adjudication adjudication,
        List<DenialFinding> denials,
        LineOfBusiness lineOfBusiness,
        Optional<Payer> payer,
        Optional<Office> office,
        Deadline deadline,
        List<ExhibitReference> exhibits,
        Map<String, Object> facts,
        int level,
        ExhibitTexts texts) {

    /** At the first level, with exhibits whose text isn't known. */
    public LetterRequest(
            String appealNumber,
            String levelName,
            LocalDate date,
            Remittance remittance,
            Adjudication adjudication,
            List<DenialFinding> denials,
            LineOfBusiness lineOfBusiness,
            Optional<Payer> payer,
            Optional<Office> office,
            Deadline deadline,
            List<ExhibitReference> exhibits,
            Map<String, Object> facts) {
        this(
                appealNumber,
                levelName,
                date,
                remittance,
                adjudication,
                denials,
                lineOfBusiness,
                payer,
                office,
                deadline,
                exhibits,
                facts,
                1,
                ExhibitTexts.NONE);
    }

    public LetterRequest {
        denials = List.copyOf(denials);
        exhibits = List.copyOf(exhibits);
        if (denials.isEmpty()) {
            throw new IllegalArgumentException("nothing to appeal in " + appealNumber);
        }
    }

    /** The appeal number only: the rest is patient data. */
    @Override
    public String toString() {
        return "LetterRequest[" + appealNumber + "]";
    }
}
