package org.overturn.batch.show;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person asks for: a claim by account number (CLP01) or the payer's number (CLP07), an
 * appeal by its number, or a denial as {@code CLAIM/LINE/CO-50}; line 0 is the claim as a whole.
 *
 * @param payer part of the payer's name or its identifier, where the number alone is not enough
 * @param raw whether the segments are wanted too
 */
public record Question(String asked, Optional<String> payer, boolean raw) {

    private static final Pattern DENIAL = Pattern.compile("(.+)/(\\d{1,4})/([^-/]*)-([^/]+)");

    /** The claim's number in it. */
    String number() {
        Matcher denial = DENIAL.matcher(asked);
        return denial.matches() ? denial.group(1) : asked.strip();
    }

    /** The denied adjustment, where one is asked for. */
    Optional<DenialName> denial() {
        Matcher denial = DENIAL.matcher(asked.strip());
        return denial.matches()
                ? Optional.of(
                        new DenialName(
                                Integer.parseInt(denial.group(2)),
                                denial.group(3),
                                denial.group(4)))
                : Optional.empty();
    }

    boolean isFor(PostedRemittance remittance) {
        return payer.map(p ->
                        remittance.payerKey().equalsIgnoreCase(p)
                                || remittance
                                        .payer()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(p.toLowerCase(java.util.Locale.ROOT)))
                .orElse(true);
    }

    /** A denial inside a claim. */
    record DenialName(int line, String group, String reason) {

        boolean is(Fact fact) {
            return fact instanceof Fact.Adjusted adjusted
                    && adjusted.denial().isPresent()
                    && adjusted.line() == line
                    && adjusted.group().equalsIgnoreCase(group)
                    && adjusted.reason().equalsIgnoreCase(reason);
        }
    }
}
