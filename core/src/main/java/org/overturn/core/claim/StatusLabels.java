package org.overturn.core.claim;

import java.util.Optional;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;

/** What the codes of a statement mean, in our words. */
public final class StatusLabels {

    private StatusLabels() {}

    /**
     * Such as {@code " (rejected for wrong data: national provider identifier, billing provider)"}.
     */
    public static String of(Acknowledgment.Level level, ClaimStatus status) {
        if (level == Acknowledgment.Level.CLAIM
                || level == Acknowledgment.Level.PROVIDER
                || level == Acknowledgment.Level.BATCH) {
            return ofClaim(status);
        }
        return label(CodeList.SYNTAX_VERDICT, status.category())
                .map(label -> " (" + label + ")")
                .orElse("");
    }

    private static String ofClaim(ClaimStatus status) {
        Optional<String> category = label(CodeList.STATUS_CATEGORY, status.category());
        Optional<String> code = label(CodeList.STATUS_CODE, status.code());
        if (category.isEmpty() && code.isEmpty()) {
            return "";
        }
        String entity =
                label(CodeList.STATUS_ENTITY, status.entity())
                        .map(label -> ", " + label)
                        .orElse("");
        return " ("
                + category.orElse("unknown category")
                + code.map(label -> ": " + label).orElse("")
                + entity
                + ")";
    }

    private static Optional<String> label(CodeList list, String code) {
        return Codes.standard().findLabel(list, code);
    }
}
