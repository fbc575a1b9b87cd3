package org.overturn.core.chance;

import java.util.List;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;

/**
 * What denials are alike by.
 *
 * @param code the reason (CARC)
 * @param payer what the payer's remittances are told apart by
 * @param level of the appeal, from 1
 */
public record Traits(
        DenialCategory category,
        String code,
        LineOfBusiness business,
        String payer,
        ProcedureGroup procedure,
        int level) {

    public Traits {
        if (level < 1) {
            throw new IllegalArgumentException("levels begin with 1: " + level);
        }
    }

    /** From the code to the level, as {@link Step} has them behind the category. */
    List<Object> path() {
        return List.of(code, business, payer, procedure, level);
    }
}
