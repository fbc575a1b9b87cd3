package org.overturn.core.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a document is, declared in the customary order of a packet (letters.md section 4), the
 * letter of medical necessity first.
 */
public enum DocumentKind {
    LETTER_OF_MEDICAL_NECESSITY("Letter of medical necessity", "lmn", "medical-necessity"),
    REPRESENTATIVE_FORM("Representative form", "representative", "aor", "assignment"),
    CONSENT("Consent", "release-of-information", "patient-authorization"),
    AUTHORIZATION("Authorization", "auth", "prior-authorization", "referral"),
    CALL_LOG("Call log", "call-note", "call"),
    ELIGIBILITY("Eligibility response", "coverage", "271", "eligibility-response", "card"),
    PROOF_OF_FILING("Proof of timely filing", "timely-filing", "277ca", "acceptance"),
    ORDER("Order", "orders", "prescription"),
    HISTORY_AND_PHYSICAL("History and physical", "h-and-p", "h&p", "hp"),
    PROGRESS_NOTE("Progress note", "note", "notes", "progress-notes"),
    OPERATIVE_NOTE("Operative note", "op-note", "operative-report", "procedure-note"),
    PATHOLOGY("Pathology report", "pathology-report", "path"),
    IMAGING_REPORT("Imaging report", "imaging", "radiology", "mri", "ct", "xray"),
    LAB_RESULT("Laboratory result", "lab", "labs", "lab-results"),
    PHOTO("Photo", "photos", "photograph", "picture"),
    POLICY("Policy or criteria", "criteria", "lcd", "coverage-policy"),
    LITERATURE("Literature", "guideline", "article"),
    PLAN_DOCUMENT("Plan document", "plan", "spd", "booklet", "contract"),
    CORRESPONDENCE("Correspondence", "letter", "email", "fax"),
    OTHER("Document"),
    /** Facts for the letters ({@code facts.yml}); never an exhibit. */
    FACTS("Facts for letters");

    private final String label;
    private final Set<String> synonyms;

    DocumentKind(String label, String... synonyms) {
        this.label = label;
        this.synonyms = Set.of(synonyms);
    }

    public String label() {
        return label;
    }

    /** The name in file names and in the database: {@code letter-of-medical-necessity}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind with this slug or synonym; {@code facts} is found too. */
    public static Optional<DocumentKind> find(String slug) {
        String wanted = slug.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[ _]+", "-");
        return Arrays.stream(values())
                .filter(k -> k.slug().equals(wanted) || k.synonyms.contains(wanted))
                .findFirst();
    }

    /** Whether it tells of a patient's care, and not of what there is or may be. */
    public boolean tellsOfCare() {
        return switch (this) {
            case CONSENT, REPRESENTATIVE_FORM, POLICY, LITERATURE, PLAN_DOCUMENT, FACTS -> false;
            default -> true;
        };
    }
}
