package org.overturn.core.letter.necessity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.letter.necessity.Condition.Diagnosis;
import org.overturn.core.letter.necessity.Treatment.NotTried;
import org.overturn.core.letter.necessity.Treatment.Tried;

/** The fields of a letter that appeal letters have too, by the paths of the facts there. */
final class AppealFacts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private AppealFacts() {}

    static Map<String, Object> of(LetterContent content) {
        AppealFacts told = new AppealFacts();
        told.putCondition(content.condition());
        told.putTreatment(content.treatment());
        told.putBenefit(content.benefit());
        told.putProvider(content.provider());
        told.put("patient.ageSex", content.patient().ageAndSex());
        content.patient().bornOn().ifPresent(day -> told.put("patient.dob", day.toString()));
        told.put("urgent.harm", content.urgency().harm());
        return told.facts;
    }

    private void put(String path, String value) {
        if (!value.isBlank()) {
            facts.put(path, value);
        }
    }

    private void putCondition(Condition condition) {
        List<Diagnosis> diagnoses = condition.diagnoses();
        if (!diagnoses.isEmpty()) {
            put("dx.primary.name", diagnoses.getFirst().name());
            List<String> codes =
                    diagnoses.stream().map(Diagnosis::code).filter(c -> !c.isBlank()).toList();
            if (!codes.isEmpty()) {
                facts.put("dx.codes", codes);
            }
        }
        put("clinical.summary", condition.history());
    }

    private void putTreatment(Treatment treatment) {
        put(
                "clinical.priorStepsSummary",
                joined(treatment.tried().stream().map(AppealFacts::said)));
        put(
                "clinical.alternativesWhyNot",
                joined(treatment.notTried().stream().map(AppealFacts::said)));
    }

    private static String said(Tried tried) {
        String days =
                Stream.of(
                                tried.fromOn().map(day -> "from " + LetterDates.words(day)),
                                tried.toOn().map(day -> "to " + LetterDates.words(day)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        String end =
                tried.stopReason().isBlank() ? "" : ", stopped because of " + tried.stopReason();
        String outcome = tried.outcome().isBlank() ? "" : ": " + tried.outcome();
        return words(tried.name(), tried.dose())
                + (days.isEmpty() ? "" : " " + days)
                + outcome
                + end;
    }

    private static String said(NotTried other) {
        return other.reason().isBlank() ? other.name() : other.name() + ": " + other.reason();
    }

    private static String words(String name, String dose) {
        return dose.isBlank() ? name : name + " (" + dose + ")";
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
    }

    private void putBenefit(Benefit benefit) {
        put("clinical.riskOfDelay", benefit.riskOfDelay());
        put("ext.goal", benefit.function());
    }

    private void putProvider(Recommendation provider) {
        put("clinician.name", provider.name());
        put("clinician.credentials", provider.credentials());
        put("clinician.specialty", provider.specialty());
        put("clinician.npi", provider.npi());
        put("clinician.license", provider.numberInState());
        put("clinician.phone", provider.phone());
    }
}
