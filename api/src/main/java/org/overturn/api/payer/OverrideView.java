package org.overturn.api.payer;

import java.util.List;
import java.util.Optional;
import org.overturn.core.audit.Changes;
import org.overturn.core.denial.NewOverride;
import org.overturn.core.denial.PayerOverride;

/**
 * An override of a payer, in JSON.
 *
 * @param payer its key, as denials name it
 * @param remarkCode empty for any; groupCode likewise
 * @param category empty: as the code lists have it; route and remedy likewise
 */
record OverrideView(
        String id,
        String payer,
        String payerName,
        String reasonCode,
        String remarkCode,
        String groupCode,
        Optional<String> category,
        Optional<String> route,
        String remedy,
        String why,
        String madeBy,
        String madeOn,
        Optional<Withdrawal> withdrawn) {

    /** All that a user may see: those that stand, then those withdrawn, the newest first. */
    record OverridesView(List<OverrideView> items) {}

    /** By whom, when and why it was withdrawn. */
    record Withdrawal(String by, String at, String why) {}

    static OverrideView of(PayerOverride one) {
        NewOverride says = one.says();
        return new OverrideView(
                String.valueOf(one.id()),
                says.payerKey(),
                says.payerName(),
                says.codes().reason(),
                says.codes().remark(),
                says.codes().group(),
                says.category().map(Enum::name),
                says.route().map(Enum::name),
                says.remedy(),
                says.why(),
                one.madeBy(),
                one.madeOn().toString(),
                one.withdrawn().map(by -> new Withdrawal(by.by(), by.at().toString(), by.why())));
    }

    /** What was made, for the audit log. */
    static Changes changes(PayerOverride made) {
        NewOverride says = made.says();
        return Changes.NONE
                .of("codes of payer " + says.payerKey(), "", says.codes().label())
                .of("category", "", says.category().map(Enum::name).orElse(""))
                .of("route", "", says.route().map(Enum::name).orElse(""))
                .masked("remedy", "", says.remedy())
                .masked("why", "", says.why());
    }
}
