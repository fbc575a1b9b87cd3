package org.overturn.api.appeal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.DueAppeal;

/**
 * An appeal as REST shows it.
 *
 * @param dueOn none where no limit is known
 * @param needs what a person must supply before the packet can go out
 * @param denials it is for; in lists none are named
 */
record AppealView(
        String id,
        String number,
        String payer,
        String status,
        String category,
        String amount,
        @Nullable String dueOn,
        List<String> needs,
        List<String> denials) {

    static AppealView of(DueAppeal one) {
        return new AppealView(
                Long.toString(one.id()),
                one.number(),
                one.payerName(),
                one.status().name(),
                one.category().name(),
                one.amount().toString(),
                one.dueOn().map(LocalDate::toString).orElse(null),
                one.needs(),
                List.of());
    }

    static AppealView of(AppealFile one) {
        return new AppealView(
                Long.toString(one.id()),
                one.appeal().number(),
                one.claim().payerName(),
                one.appeal().status().name(),
                one.appeal().category().name(),
                one.appeal().amount().toString(),
                one.due().on().map(LocalDate::toString).orElse(null),
                one.needs(),
                one.parts().stream().map(part -> Long.toString(part.denialId())).toList());
    }
}
