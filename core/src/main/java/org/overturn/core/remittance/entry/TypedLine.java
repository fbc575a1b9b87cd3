package org.overturn.core.remittance.entry;

import static org.overturn.core.remittance.entry.TypedText.rows;
import static org.overturn.core.remittance.entry.TypedText.text;

import java.util.List;

/**
 * A service line as it was typed.
 *
 * @param procedure CPT, HCPCS or dental code, or a revenue code
 * @param modifiers with blanks between them
 * @param from empty: as the claim says
 * @param remarks RARCs, with blanks between them
 */
public record TypedLine(
        String procedure,
        String modifiers,
        String units,
        String from,
        String to,
        String charge,
        String paid,
        String remarks,
        List<TypedAdjustment> adjustments) {

    static final TypedLine BLANK =
            new TypedLine("", "", "", "", "", "", "", "", List.of(TypedAdjustment.BLANK));

    public TypedLine {
        procedure = text(procedure);
        modifiers = text(modifiers);
        units = text(units);
        from = text(from);
        to = text(to);
        charge = text(charge);
        paid = text(paid);
        remarks = text(remarks);
        adjustments = rows(adjustments);
    }

    boolean isBlank() {
        return (procedure + modifiers + units + from + to + charge + paid + remarks).isEmpty()
                && adjustments.stream().allMatch(TypedAdjustment::isBlank);
    }

    @Override
    public String toString() {
        return "TypedLine[]";
    }
}
