package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.code.DenialCategory;

/** facts.yml: what a letter needs and no remittance holds. */
final class FactsFile {

    private final DraftClaim claim;
    private final Papers papers;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    FactsFile(DraftClaim claim, Papers papers) {
        this.claim = claim;
        this.papers = papers;
    }

    String text(DenialCategory category) {
        patient();
        clinical();
        switch (category) {
            case AUTHORIZATION -> authorization();
            case TIMELY_FILING -> timelyFiling();
            case NON_COVERED, BENEFIT_LIMIT -> benefit();
            default -> criteria();
        }
        return Yaml.text(facts);
    }

    private void patient() {
        Patient patient = claim.episode().patient();
        facts.put(
                "patient",
                map(
                        "dob", patient.bornOn().toString(),
                        "ageSex", patient.ageAndSex(claim.episode().servedOn())));
        Story story = papers.story();
        Map<String, Object> diagnosis = map("codes", List.of(story.dxCodes().split(", ")));
        diagnosis.put("primary", map("name", story.dxName()));
        facts.put("dx", diagnosis);
        facts.put("service", map("plainName", story.plainName()));
    }

    private void clinical() {
        Clinician clinician = claim.episode().clinician();
        facts.put(
                "clinician",
                map(
                        "name", clinician.name(),
                        "credentials", clinician.credentials(),
                        "specialty", clinician.specialty(),
                        "npi", clinician.npi(),
                        "license", clinician.license(),
                        "phone", clinician.phone()));
        Story story = papers.story();
        facts.put(
                "clinical",
                map(
                        "presentation", story.presentation(),
                        "priorStepsSummary", story.prior(),
                        "alternativesWhyNot", story.alternatives(),
                        "riskOfDelay", story.risk()));
    }

    private void criteria() {
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (Map<String, String> told : papers.story().criteria()) {
            Map<String, Object> criterion = new LinkedHashMap<>(told);
            criterion.put("exhibit", "progress-note");
            criteria.add(criterion);
        }
        facts.put("criteria", criteria);
        facts.put("evidence", papers.story().evidence());
        claim.lines().stream()
                .map(DraftLine::policy)
                .filter(policy -> !policy.isEmpty())
                .findFirst()
                .ifPresent(policy -> facts.put("policy", map("id", policy)));
    }

    private void authorization() {
        LocalDate date = papers.writtenOn();
        facts.put(
                "auth",
                map(
                        "exists", true,
                        "number", papers.authorizationNumber(),
                        "date", date.toString(),
                        "services", papers.story().plainName(),
                        "provider", claim.episode().clinician().signedName(),
                        "from", date.toString(),
                        "to", date.plusDays(90).toString()));
    }

    private void timelyFiling() {
        LocalDate served = claim.episode().servedOn();
        facts.put(
                "tf",
                map(
                        "limitDays",
                        90,
                        "limitFrom",
                        "the date of service",
                        "limitSource",
                        "provider agreement",
                        "limitDate",
                        served.plusDays(90).toString(),
                        "category",
                        "A2",
                        "ack",
                        papers.acknowledgement(),
                        "ackDate",
                        served.plusDays(5).toString()));
    }

    private void benefit() {
        facts.put(
                "benefit",
                map(
                        "section", "Section 4.7",
                        "page", "31",
                        "paraphrase",
                                "diagnostic tests, therapy and drugs that a treating practitioner"
                                        + " orders for an illness or injury"));
        facts.put(
                "exclusion",
                map(
                        "section", "Section 6.2",
                        "scope",
                                "services for employment, travel or licensing, or for appearance"));
        facts.put("why", map("outside", "ordered to treat " + papers.story().dxName()));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
