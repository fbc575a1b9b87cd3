package org.overturn.core.worklist;

import org.overturn.core.chance.ProcedureGroup;
import org.overturn.core.chance.Traits;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Route;
import org.overturn.core.payer.LineOfBusiness;

/**
 * What denials are alike by: those of the same have the same chance, cost and usual payment.
 *
 * @param code the reason (CARC)
 * @param level of the appeal, from 1
 */
record AppraisedKind(
        DenialCategory category,
        String code,
        LineOfBusiness business,
        Service service,
        Route route,
        int level) {

    /**
     * A service as a payer pays it.
     *
     * @param procedure empty: a claim without lines
     */
    record Service(String payer, String procedure, String modifiers, String units) {}

    Traits traits() {
        return new Traits(
                category,
                code,
                business,
                service.payer(),
                ProcedureGroup.of(service.procedure()),
                level);
    }
}
