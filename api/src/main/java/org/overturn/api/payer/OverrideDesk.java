package org.overturn.api.payer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.denial.NewOverride;
import org.overturn.core.denial.OverriddenCodes;
import org.overturn.core.denial.PayerOverride;
import org.overturn.core.denial.PayerOverrides;
import org.overturn.core.denial.RefusedOverride;
import org.overturn.core.worklist.Choice;
import org.springframework.stereotype.Component;

/** Overrides of the payers that a user may see. */
@Component
class OverrideDesk {

    private final PayerOverrides overrides;
    private final SeenPayers payers;

    OverrideDesk(PayerOverrides overrides, SeenPayers payers) {
        this.overrides = overrides;
        this.payers = payers;
    }

    List<Choice> listPayers(CurrentUser me) {
        return payers.list(me);
    }

    List<PayerOverride> list(CurrentUser me) {
        return overrides.list().stream()
                .filter(one -> me.payers().admits(one.says().payerKey()))
                .toList();
    }

    /**
     * @throws RefusedOverride when it can't be one, or the user sees no such payer
     */
    PayerOverride make(OverrideRequest given, CurrentUser me) {
        Choice payer =
                payers.list(me).stream()
                        .filter(one -> one.key().equals(text(given.payer())))
                        .findFirst()
                        .orElseThrow(() ->
                                new RefusedOverride(
                                        "payer",
                                        text(given.payer()).isEmpty()
                                                ? "Choose the payer."
                                                : "No denial of this payer is on file."));
        return overrides.make(
                new NewOverride(
                        payer.key(),
                        payer.name(),
                        new OverriddenCodes(
                                text(given.reasonCode()),
                                text(given.remarkCode()),
                                text(given.groupCode())),
                        Optional.ofNullable(given.category()),
                        Optional.ofNullable(given.route()),
                        text(given.remedy()),
                        text(given.why())),
                me.displayName());
    }

    /** False when the user sees none such that stands. */
    boolean withdraw(long id, @Nullable String why, CurrentUser me) {
        return list(me).stream().anyMatch(one -> one.id() == id)
                && overrides.withdraw(id, me.displayName(), text(why));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
