package org.overturn.core.remittance.table;

import java.util.Optional;
import org.overturn.core.remittance.table.TableMapping.ReasonCode;

/**
 * What a column may mean, as the list of names (columns.csv) writes it: a field's key; {@code
 * adjustment:group}, {@code adjustment:code}, {@code adjustment:amount} or {@code adjustment:list};
 * {@code as:CO-45}; {@code nothing}.
 */
public record Meaning(String code) {

    public static final Meaning NOTHING = new Meaning("nothing");
    static final Meaning GROUP = new Meaning("adjustment:group");
    static final Meaning CODE = new Meaning("adjustment:code");
    static final Meaning AMOUNT = new Meaning("adjustment:amount");
    static final Meaning LIST = new Meaning("adjustment:list");

    public static Meaning of(Field field) {
        return new Meaning(field.key());
    }

    public Optional<Field> field() {
        return Field.find(code);
    }

    /** The reason that the whole column is about. */
    Optional<ReasonCode> as() {
        return code.startsWith("as:") ? ReasonText.find(code.substring(3)) : Optional.empty();
    }

    /** Whether several columns may mean it. */
    boolean isRepeatable() {
        return code.startsWith("adjustment:") || equals(NOTHING);
    }

    Optional<Field.Kind> kind() {
        if (field().isPresent()) {
            return field().map(Field::kind);
        }
        return equals(AMOUNT) || as().isPresent()
                ? Optional.of(Field.Kind.AMOUNT)
                : Optional.empty();
    }

    /** In a biller's words. */
    public String words() {
        if (field().isPresent()) {
            return field().get().meaning();
        }
        return switch (code) {
            case "adjustment:group" -> "group code of an adjustment (CO, PR, OA, PI)";
            case "adjustment:code" -> "reason code of an adjustment (CARC)";
            case "adjustment:amount" -> "amount of an adjustment";
            case "adjustment:list" -> "adjustments with their amounts";
            case "nothing" -> "not used";
            default -> "adjustment " + code.substring(3);
        };
    }
}
