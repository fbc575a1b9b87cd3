package org.overturn.batch.explain;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.Route;
import org.overturn.core.money.MoneySum;

/** A summary for people. */
final class TextSummary {

    private final Page page;

    TextSummary(Page page) {
        this.page = page;
    }

    void print(Summary summary) {
        page.rule('=');
        page.row(0, "SUMMARY of " + count(summary.files(), "file"), List.of("count", "amount"));
        page.rule('-');
        row(0, "remittances, payments", summary.remittances(), summary.payments());
        row(0, "claims, charged", summary.claims(), summary.charge());
        row(0, "claims, paid", summary.claims(), summary.paid());
        row(0, "service lines", summary.lines());
        row(0, "adjustments", summary.adjustments());
        for (LedgerClass of : LedgerClass.values()) {
            if (!summary.ledger(of).isZero()) {
                page.row(2, lower(of), List.of("", amount(summary.ledger(of))));
            }
        }
        denials(summary);
        row(0, "provider adjustments", summary.providerAdjustments());
        toLookAt(summary);
        page.rule('=');
        page.flush();
    }

    private void denials(Summary summary) {
        row(0, "denials", summary.denials());
        row(2, "claims with denials", summary.claimsWithDenials());
        summary.byCategory()
                .forEach((of, denied) -> row(2, words(of, DenialCategory::label), denied));
        summary.byRoute()
                .forEach((of, denied) -> row(2, "to do: " + words(of, Route::label), denied));
    }

    private void toLookAt(Summary summary) {
        page.rule('-');
        row(0, "lines that do not balance", summary.unbalancedLines());
        row(0, "claims that do not balance", summary.unbalancedClaims());
        row(0, "remittances that do not balance", summary.unbalancedRemittances());
        row(0, "remittances without their end", summary.incomplete());
        row(0, "files refused: they hold no remittance that can be read", summary.refusedFiles());
        summary.issues()
                .forEach((code, count) -> row(2, code.severity() + " " + lower(code), count));
    }

    private void row(int indent, String words, Counted counted) {
        row(indent, words, counted.count(), counted.sum());
    }

    private void row(int indent, String words, long count, MoneySum sum) {
        page.row(indent, words, List.of(number(count), amount(sum)));
    }

    private void row(int indent, String words, long count) {
        page.row(indent, words, List.of(number(count), ""));
    }

    private static <K> String words(K key, Function<K, String> label) {
        return label.apply(key).toLowerCase(Locale.ROOT);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(int number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(long count) {
        return String.format(Locale.US, "%,d", count);
    }

    private static String amount(MoneySum sum) {
        return String.format(Locale.US, "%,.2f", sum.toBigDecimal());
    }
}
