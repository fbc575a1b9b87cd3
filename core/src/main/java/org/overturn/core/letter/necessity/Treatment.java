package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.maybe;
import static org.overturn.core.letter.necessity.Plain.or;
import static org.overturn.core.letter.necessity.Plain.rows;
import static org.overturn.core.letter.necessity.Plain.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The service asked for.
 *
 * @param name in plain words
 * @param rationale why this service fits this patient
 * @param settingReason why in this setting and not a lesser one
 * @param tried every alternative that was tried
 * @param notTried alternatives that were not, and why
 */
public record Treatment(
        String name,
        List<Code> codes,
        String dose,
        String frequency,
        String duration,
        String units,
        String setting,
        String settingReason,
        Optional<LocalDate> fromOn,
        Optional<LocalDate> toOn,
        Optional<LocalDate> orderedOn,
        String rationale,
        List<Tried> tried,
        List<NotTried> notTried,
        Drug drug,
        Equipment equipment) {

    static final Treatment BLANK =
            new Treatment(
                    "",
                    List.of(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    List.of(),
                    List.of(),
                    Drug.BLANK,
                    Equipment.BLANK);

    public Treatment {
        name = text(name);
        codes = rows(codes);
        dose = text(dose);
        frequency = text(frequency);
        duration = text(duration);
        units = text(units);
        setting = text(setting);
        settingReason = text(settingReason);
        fromOn = maybe(fromOn);
        toOn = maybe(toOn);
        orderedOn = maybe(orderedOn);
        rationale = text(rationale);
        tried = rows(tried);
        notTried = rows(notTried);
        drug = or(drug, Drug.BLANK);
        equipment = or(equipment, Equipment.BLANK);
    }

    @Override
    public String toString() {
        return "Treatment[]";
    }

    /** CPT, HCPCS, NDC or revenue code. */
    public record Code(String code, String name) {
        public Code {
            code = text(code);
            name = text(name);
        }
    }

    /**
     * An alternative that was tried.
     *
     * @param toOn none while it goes on
     */
    public record Tried(
            String name,
            String dose,
            Optional<LocalDate> fromOn,
            Optional<LocalDate> toOn,
            String outcome,
            String stopReason) {
        public Tried {
            name = text(name);
            dose = text(dose);
            fromOn = maybe(fromOn);
            toOn = maybe(toOn);
            outcome = text(outcome);
            stopReason = text(stopReason);
        }
    }

    /** An alternative that was not tried. */
    public record NotTried(String name, String reason) {
        public NotTried {
            name = text(name);
            reason = text(reason);
        }
    }

    /**
     * What only drugs have.
     *
     * @param safetyProgram REMS
     */
    public record Drug(String ndc, String weight, String labs, String safetyProgram) {

        static final Drug BLANK = new Drug("", "", "", "");

        public Drug {
            ndc = text(ndc);
            weight = text(weight);
            labs = text(labs);
            safetyProgram = text(safetyProgram);
        }
    }

    /** What only equipment has (42 CFR 410.38). */
    public record Equipment(
            Optional<LocalDate> faceToFaceOn, String lengthOfNeed, String homeUse, String trial) {

        static final Equipment BLANK = new Equipment(Optional.empty(), "", "", "");

        public Equipment {
            faceToFaceOn = maybe(faceToFaceOn);
            lengthOfNeed = text(lengthOfNeed);
            homeUse = text(homeUse);
            trial = text(trial);
        }
    }
}
