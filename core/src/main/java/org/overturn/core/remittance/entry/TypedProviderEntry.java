package org.overturn.core.remittance.entry;

import static org.overturn.core.remittance.entry.TypedText.text;

/**
 * An amount outside all claims (835 PLB), as it was typed.
 *
 * @param code WO, L6, FB ...
 * @param amount positive: taken from the payment
 */
public record TypedProviderEntry(String code, String reference, String amount) {

    public TypedProviderEntry {
        code = text(code);
        reference = text(reference);
        amount = text(amount);
    }

    boolean isBlank() {
        return (code + reference + amount).isEmpty();
    }
}
