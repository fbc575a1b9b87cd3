package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.letter.States;
import org.overturn.core.letter.necessity.Condition.Diagnosis;
import org.overturn.core.letter.necessity.PayerPolicy.Criterion;

/** What can't be right, or no longer is. */
final class CrossChecks {

    private static final String ICD_10 = "[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?";

    private final LetterContent content;
    private final Circumstances around;
    private final List<LetterFinding> findings = new ArrayList<>();

    CrossChecks(LetterContent content, Circumstances around) {
        this.content = content;
        this.around = around;
    }

    List<LetterFinding> check() {
        checkDiagnoses();
        checkProvider();
        checkCriteria();
        around.signature()
                .filter(signature -> !signature.current())
                .ifPresent(_ ->
                        add(
                                "signature-outdated",
                                Need.RECOMMENDED,
                                "provider.attestation",
                                "The signature is older than the last change, so it counts no more.",
                                "What was attested is not what the letter says now; the provider"
                                        + " has to sign again."));
        return findings;
    }

    private void checkDiagnoses() {
        Set<String> ofClaim =
                around.claimDiagnoses().stream().map(CrossChecks::bare).collect(Collectors.toSet());
        List<Diagnosis> diagnoses = content.condition().diagnoses();
        for (int i = 0; i < diagnoses.size(); i++) {
            String code = diagnoses.get(i).code();
            String path = "condition.diagnoses[" + i + "].code";
            if (code.isEmpty()) {
                continue;
            }
            if (!code.toUpperCase(Locale.ROOT).matches(ICD_10)) {
                add(
                        "diagnosis-code",
                        Need.REQUIRED,
                        path,
                        "This is no ICD-10-CM code.",
                        "The payer matches the code to its policy.");
            } else if (!ofClaim.isEmpty() && !ofClaim.contains(bare(code))) {
                add(
                        "diagnosis-not-on-claim",
                        i == 0 ? Need.REQUIRED : Need.RECOMMENDED,
                        path,
                        "The claim that was sent does not bear this diagnosis.",
                        "A letter for another diagnosis than the claim's is set aside.");
            }
        }
    }

    private static String bare(String code) {
        return code.replace(".", "").toUpperCase(Locale.ROOT);
    }

    private void checkProvider() {
        Recommendation provider = content.provider();
        if (!provider.npi().isEmpty() && !NationalProviderNumber.isValid(provider.npi())) {
            add(
                    "npi-check-digit",
                    Need.REQUIRED,
                    "provider.npi",
                    "This is no NPI: ten digits, of which the last checks the others.",
                    "The payer rejects a number that is none.");
        }
        if (!provider.licenseState().isEmpty()
                && !States.knows(provider.licenseState().toUpperCase(Locale.ROOT))) {
            add(
                    "license-state",
                    Need.REQUIRED,
                    "provider.licenseState",
                    "This is no state: write its two letters, such as IL.",
                    "A license is looked up in its state.");
        }
        provider.licenseExpiresOn()
                .filter(end -> end.isBefore(around.today()))
                .ifPresent(_ ->
                        add(
                                "license-lapsed",
                                Need.REQUIRED,
                                "provider.licenseExpiresOn",
                                "The provider's license has lapsed.",
                                "A recommendation without a license counts for nothing."));
    }

    private void checkCriteria() {
        List<Criterion> criteria = content.policy().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion one = criteria.get(i);
            if (one.met().matches("(?i)(no|n|not met|unmet|not)\\b.*")) {
                add(
                        "criterion-unmet",
                        Need.RECOMMENDED,
                        "policy.criteria[" + i + "].met",
                        "By the letter's own word criterion "
                                + (one.element().isEmpty() ? i + 1 : one.element())
                                + " is not met.",
                        "The payer refuses by this criterion; say why it should not count here, or"
                                + " what meets it.");
            }
        }
    }

    private void add(String rule, Need need, String path, String what, String why) {
        findings.add(new LetterFinding(rule, need, path, what, why, LetterPlaces.of(path)));
    }
}
