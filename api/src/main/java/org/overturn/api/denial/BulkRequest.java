package org.overturn.api.denial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A change of many denials, each as it was seen. */
record BulkRequest(
        @NotEmpty @Size(max = 500)
                List<@Valid @NotNull(message = "name a denial, with id and version") SeenDenial>
                        denials,
        @Valid @NotNull ChangeRequest change) {

    /** A denial in the version that was seen. */
    record SeenDenial(@NotNull @Pattern(regexp = "\\d{1,18}") String id, int version) {}
}
