package org.overturn.core.fee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.money.Money;

/** The fees of one day. */
public final class FeeSchedule {

    private final Map<Key, Money> fees = new HashMap<>();

    private record Key(String payer, String code, String modifiers) {}

    /** With the fees that hold on the day. */
    public FeeSchedule(List<Fee> valid) {
        valid.forEach(
                fee -> fees.put(new Key(fee.payer(), fee.code(), fee.modifiers()), fee.amount()));
    }

    /** Of one unit: with just these modifiers, else whatever they are. */
    public Optional<Money> find(String payer, String code, String modifiers) {
        return Optional.ofNullable(fees.get(new Key(payer, code, modifiers)))
                .or(() -> Optional.ofNullable(fees.get(new Key(payer, code, ""))));
    }
}
