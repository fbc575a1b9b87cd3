package org.overturn.core.remittance.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.EnteredAdjustment;
import org.overturn.core.remittance.table.EnteredLine;

/** Reads service lines, adjustments and remarks. */
final class LineReading {

    private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern REVENUE = Pattern.compile("\\d{3,4}");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern UNITS = Pattern.compile("\\d{1,7}(\\.\\d{1,3})?");
    private static final int MOST_MODIFIERS = 4;

    private final FieldReader fields;
    private final Codes codes;

    LineReading(FieldReader fields, Codes codes) {
        this.fields = fields;
        this.codes = codes;
    }

    EnteredLine line(int row, String path, TypedLine typed) {
        fields.demand(path + ".procedure", typed.procedure(), "Give the procedure code.");
        fields.demand(path + ".charge", typed.charge(), "Give the charge.");
        fields.demand(path + ".paid", typed.paid(), "Give what was paid; 0.00 for nothing.");
        String code = procedure(path + ".procedure", typed.procedure());
        boolean revenue = REVENUE.matcher(code).matches();
        if (!typed.units().isEmpty() && !UNITS.matcher(typed.units()).matches()) {
            fields.refuse(path + ".units", "Write a number such as 1 or 2.5.");
        }
        return new EnteredLine(
                row,
                revenue ? "" : code,
                revenue ? List.of() : modifiers(path + ".modifiers", typed.modifiers()),
                revenue ? code : "",
                fields.money(path + ".charge", typed.charge()).orElse(Money.ZERO),
                fields.money(path + ".paid", typed.paid()).orElse(Money.ZERO),
                typed.units(),
                fields.pastDay(path + ".from", typed.from()),
                fields.pastDay(path + ".to", typed.to()),
                "",
                Optional.empty(),
                adjustments(path + ".adjustments", typed.adjustments()),
                remarks(path + ".remarks", typed.remarks()));
    }

    private String procedure(String path, String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (!code.isEmpty()
                && !PROCEDURE.matcher(code).matches()
                && !REVENUE.matcher(code).matches()) {
            fields.refuse(path, "A code has five characters, a revenue code three or four digits.");
        }
        return code;
    }

    private List<String> modifiers(String path, String typed) {
        List<String> modifiers = FieldReader.words(typed);
        if (modifiers.size() > MOST_MODIFIERS
                || !modifiers.stream().allMatch(one -> MODIFIER.matcher(one).matches())) {
            fields.refuse(path, "At most four, each of two characters, such as 25 RT.");
        }
        return modifiers;
    }

    List<EnteredAdjustment> adjustments(String path, List<TypedAdjustment> typed) {
        List<EnteredAdjustment> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isBlank()) {
                read.add(adjustment(path + "[" + i + "]", typed.get(i)));
            }
        }
        return read;
    }

    private EnteredAdjustment adjustment(String path, TypedAdjustment typed) {
        String group = typed.group().toUpperCase(Locale.ROOT);
        String reason = typed.reason().toUpperCase(Locale.ROOT);
        fields.demand(path + ".group", group, "Choose the group.");
        fields.demand(path + ".reason", reason, "Give the reason code.");
        fields.demand(path + ".amount", typed.amount(), "Give the amount.");
        if (!group.isEmpty() && codes.findLabel(CodeList.GROUP, group).isEmpty()) {
            fields.refuse(path + ".group", "Use CO, PR, OA, PI or CR.");
        }
        if (!reason.isEmpty() && codes.findCarc(reason).isEmpty()) {
            fields.refuse(path + ".reason", "There is no such reason code (CARC).");
        }
        return new EnteredAdjustment(
                group, reason, fields.money(path + ".amount", typed.amount()), "");
    }

    List<String> remarks(String path, String typed) {
        List<String> remarks = FieldReader.words(typed);
        remarks.stream()
                .filter(code -> codes.findRarc(code).isEmpty())
                .findFirst()
                .ifPresent(code ->
                        fields.refuse(
                                path,
                                "There is no remark code (RARC) "
                                        + (code.length() > 5 ? "of this kind." : code + ".")));
        return remarks;
    }
}
