package org.overturn.batch.resolve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.overturn.batch.explain.Page;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.HeldRemittance;
import org.overturn.core.remittance.Version;

/** What is held, and what is still to come, on a page. */
public final class HeldList {

    private final Page page;

    public HeldList(Page page) {
        this.page = page;
    }

    /** The held remittances, then the payments that are not complete. */
    public void print(List<HeldRemittance> held, List<List<Version>> incomplete) {
        if (held.isEmpty()) {
            page.words(0, "No remittance is held.");
        } else {
            page.words(0, "Held remittances");
            held.forEach(this::held);
            page.blank();
            page.words(0, "overturn resolve NUMBER shows what differs.");
        }
        if (!incomplete.isEmpty()) {
            page.blank();
            page.words(0, "Payments of which parts are missing");
            incomplete.forEach(this::incomplete);
        }
        page.flush();
    }

    private void held(HeldRemittance held) {
        Version version = held.version();
        page.labelled(
                2,
                Integer.toString(held.number()),
                "%s  %s of %s over %s, %s, %s: %s%s"
                        .formatted(
                                held.heldOn(),
                                version.trace(),
                                version.payer(),
                                version.amount().toDollars(),
                                claims(version.claims()),
                                version.file(),
                                why(held),
                                held.decision().map(HeldList::willBe).orElse("")));
    }

    private static String willBe(HeldRemittance.Decision decision) {
        return "; the next night will " + decision.choice().name().toLowerCase(Locale.ROOT) + " it";
    }

    private void incomplete(List<Version> parts) {
        Version last = parts.getLast();
        page.words(
                2,
                "%s of %s over %s: %d parts so far come to %s (%s)"
                        .formatted(
                                last.trace(),
                                last.payer(),
                                last.amount().toDollars(),
                                parts.size(),
                                explained(parts).toDollars(),
                                parts.stream()
                                        .map(Version::file)
                                        .collect(Collectors.joining(", "))));
    }

    static String why(HeldRemittance held) {
        return switch (held.cause()) {
            case OVERLAP -> "claims of it are posted for this payment, with other content";
            case EXCESS -> "with it the payment would come to more than was paid";
        };
    }

    static Money explained(List<Version> versions) {
        return Money.sum(versions.stream().map(Version::explained).toList());
    }

    static String claims(int count) {
        return String.format(Locale.US, "%,d claim%s", count, count == 1 ? "" : "s");
    }
}
