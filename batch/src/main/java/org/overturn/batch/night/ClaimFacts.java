package org.overturn.batch.night;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Claims;
import org.overturn.core.claim.Coverage;
import org.overturn.core.claim.HealthCode;
import org.overturn.core.claim.ReceiptProof;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.remittance.Adjudication;
import org.springframework.stereotype.Component;

/**
 * What the claim as it was sent, and its acknowledgment, tell for a letter. What the office writes
 * in facts.yml goes before it.
 */
@Component
class ClaimFacts {

    private static final int DOT_BEHIND = 3;

    private final Claims claims;

    ClaimFacts(Claims claims) {
        this.claims = claims;
    }

    /** The facts of an account, filled up. */
    Map<String, Object> fill(Map<String, Object> facts, Adjudication adjudication) {
        ClaimKey key =
                new ClaimKey(
                        adjudication.accountNumber(),
                        adjudication.serviceFrom(),
                        adjudication.serviceTo(),
                        adjudication.charge());
        Map<String, Object> filled = new LinkedHashMap<>(facts);
        claims.findSubmission(key).ifPresent(found -> fill(filled, found.claim()));
        findNewProof(key, adjudication).ifPresent(proof -> fill(filled, proof));
        return filled;
    }

    private static void fill(Map<String, Object> facts, SubmittedClaim claim) {
        claim.priorAuthorization().ifPresent(number -> put(facts, "auth", "number", number));
        claim.patient()
                .flatMap(ClaimParty::bornOn)
                .ifPresent(day -> put(facts, "patient", "dob", day.toString()));
        claim.coverage()
                .map(Coverage::groupNumber)
                .filter(group -> !group.isEmpty())
                .ifPresent(group -> put(facts, "coverage", "groupNo", group));
        List<String> diagnoses =
                claim.diagnoses().stream().map(HealthCode::code).map(ClaimFacts::dotted).toList();
        if (!diagnoses.isEmpty()) {
            put(facts, "dx", "codes", diagnoses);
        }
    }

    /**
     * The payer's own acknowledgment, where it shows an earlier day than the remittance does: else
     * it would prove the payer right.
     */
    private Optional<ReceiptProof> findNewProof(ClaimKey key, Adjudication adjudication) {
        return claims.listProofs(key).stream()
                .filter(proof -> proof.kind() == ReceiptProof.Kind.PAYER_ACKNOWLEDGMENT)
                .filter(proof -> !proof.payerClaimNumber().isEmpty())
                .filter(proof -> adjudication.receivedOn().map(proof.on()::isBefore).orElse(true))
                .findFirst();
    }

    private static void fill(Map<String, Object> facts, ReceiptProof proof) {
        if (facts.get("tf") instanceof Map<?, ?> told && told.containsKey("ack")) {
            return; // number, category and day belong together
        }
        put(facts, "tf", "ack", proof.payerClaimNumber());
        put(facts, "tf", "ackDate", proof.on().toString());
        put(facts, "tf", "category", proof.says().split("[: ]", 2)[0]);
    }

    /** Puts a fact where the office has put none. */
    private static void put(Map<String, Object> facts, String group, String name, Object value) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(name, value);
        if (facts.get(group) instanceof Map<?, ?> office) {
            office.forEach((key, fact) -> told.put(String.valueOf(key), fact));
        } else if (facts.containsKey(group)) {
            return;
        }
        facts.put(group, told);
    }

    /** As people write ICD-10 codes; an 837 leaves the dot out. */
    private static String dotted(String code) {
        boolean plain = code.length() > DOT_BEHIND && code.indexOf('.') < 0;
        return plain ? code.substring(0, DOT_BEHIND) + "." + code.substring(DOT_BEHIND) : code;
    }
}
