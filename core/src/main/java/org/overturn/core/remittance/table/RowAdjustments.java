package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.Layout.AdjustmentPlace;
import org.overturn.core.remittance.table.TableMapping.ReasonCode;

/** Reads the adjustments of one row. */
final class RowAdjustments {

    private static final Pattern GROUP = Pattern.compile("(CO|OA|PI|PR|CR)\\b.*");
    private static final List<Map.Entry<String, String>> GROUP_WORDS =
            List.of(
                    Map.entry("contract", "CO"),
                    Map.entry("patient", "PR"),
                    Map.entry("payer", "PI"),
                    Map.entry("payor", "PI"),
                    Map.entry("other", "OA"));

    private final TableMapping mapping;
    private final RowValues row;
    private final List<EnteredAdjustment> found = new ArrayList<>(4);

    private RowAdjustments(TableMapping mapping, RowValues row) {
        this.mapping = mapping;
        this.row = row;
    }

    static List<EnteredAdjustment> of(RowValues row, Layout layout) {
        RowAdjustments reading = new RowAdjustments(layout.mapping(), row);
        layout.adjustments().forEach(reading::read);
        return reading.found;
    }

    private void read(AdjustmentPlace place) {
        if (place.list() >= 0) {
            list(place);
            return;
        }
        Cell cell = row.at(place.amount());
        Optional<Money> amount = row.amount(cell);
        if (amount.isEmpty() && !Amounts.isMissing(cell)) {
            row.refuse(place.amount(), row.notAnAmount(cell));
            return;
        }
        if (place.as().isPresent()) {
            amount.filter(money -> !money.isZero())
                    .ifPresent(money -> add(place.as().get(), Optional.of(money), place));
            return;
        }
        Cell code = row.at(place.code());
        if (!code.isBlank()) {
            coded(place, code, amount);
        } else if (amount.isPresent() && !amount.get().isZero()) {
            row.refuse(place.code(), "is blank, but there is an amount; it should say the reason.");
        }
    }

    private void coded(AdjustmentPlace place, Cell code, Optional<Money> amount) {
        ReasonCode reason =
                ReasonText.find(code.text()).orElseGet(() -> new ReasonCode("", code.text()));
        String group = group(place, reason);
        if (group.isEmpty()) {
            row.refuse(
                    place.code(),
                    "has no group code (CO, PR, OA, PI); give the mapping a column for it or"
                            + " \"defaultGroup: CO\".");
            return;
        }
        add(new ReasonCode(group, reason.reason()), amount, place);
    }

    private String group(AdjustmentPlace place, ReasonCode reason) {
        String text = row.at(place.group()).text();
        if (text.isEmpty()) {
            return reason.group().isEmpty() ? mapping.defaultGroup().orElse("") : reason.group();
        }
        var code = GROUP.matcher(text.toUpperCase(Locale.ROOT));
        if (code.matches()) {
            return code.group(1);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return GROUP_WORDS.stream()
                .filter(word -> lower.startsWith(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(text);
    }

    private void list(AdjustmentPlace place) {
        Cell cell = row.at(place.list());
        if (cell.isBlank()) {
            return;
        }
        Optional<List<ReasonText.Entry>> entries = ReasonText.list(cell.text());
        if (entries.isEmpty()) {
            row.refuse(
                    place.list(),
                    "should list codes with amounts, such as \"CO-45: 50.00; PR-2: 20.00\".");
            return;
        }
        for (ReasonText.Entry entry : entries.get()) {
            Cell amount = Cell.text(entry.amount());
            Optional<Money> money = row.amount(amount);
            if (money.isEmpty()) {
                row.refuse(place.list(), row.notAnAmount(amount));
                return;
            }
            add(entry.code(), money, place);
        }
    }

    private void add(ReasonCode code, Optional<Money> amount, AdjustmentPlace place) {
        Optional<Money> signed = mapping.negativeAdjustments() ? amount.map(Money::negate) : amount;
        found.add(
                new EnteredAdjustment(
                        code.group(), code.reason(), signed, row.at(place.quantity()).text()));
    }
}
