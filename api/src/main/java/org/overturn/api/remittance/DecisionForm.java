package org.overturn.api.remittance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.overturn.core.remittance.Choice;

/**
 * What a person decides about a held remittance.
 *
 * @param choice none takes the decision back
 */
record DecisionForm(
        @Nullable Choice choice,
        @NotBlank(message = "Say why; it stays beside the decision.")
                @Size(max = 500, message = "Use at most 500 characters.")
                @Nullable String reason) {

    static final DecisionForm EMPTY = new DecisionForm(null, "");
}
