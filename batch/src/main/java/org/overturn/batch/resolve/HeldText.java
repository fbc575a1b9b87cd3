package org.overturn.batch.resolve;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.core.remittance.Choice;
import org.overturn.core.remittance.Comparison;
import org.overturn.core.remittance.HeldRemittance;
import org.overturn.core.remittance.RemittanceStatus;
import org.overturn.core.remittance.Version;

/**
 * A held remittance as plain text, with what is posted beside it. What comes from a file is
 * stripped of control characters, which could steer the terminal.
 */
public final class HeldText {

    private static final int FIELD = 36;
    private static final int SIDE = 31;

    private final PrintWriter out;

    public HeldText(PrintWriter out) {
        this.out = out;
    }

    /** Both versions side by side. */
    public void show(HeldRemittance held, Comparison comparison, List<String> appeals) {
        Version version = held.version();
        line(
                "Held %d: remittance %s of %s over %s (%s %s)",
                held.number(),
                version.trace(),
                version.payer(),
                version.amount().toDollars(),
                version.method(),
                version.date());
        line("Why: %s.", HeldList.why(held));
        line("");
        if (!held.rivals().isEmpty()) {
            compare(held, comparison);
        }
        if (held.decision().isPresent()) {
            decided(held);
        } else {
            choices(held, comparison, appeals);
        }
        out.flush();
    }

    private void compare(HeldRemittance held, Comparison comparison) {
        sums(held);
        comparison.header().forEach(this::difference);
        changes(comparison.changed());
        claims("Only in the held one", comparison.onlyHeld());
        claims("Only in the posted one", comparison.onlyPosted());
        line("");
        line("The same in both: %s", HeldList.claims(comparison.same()));
        line("");
    }

    private void sums(HeldRemittance held) {
        row("", "posted", "held");
        row("file", held, Version::file);
        row("received on", held, one -> one.receivedOn().toString());
        row("claims", held, one -> Integer.toString(one.claims()));
        row("sum of claims (CLP04)", held, one -> one.claimsPaid().toDollars());
        row("provider adjustments (PLB)", held, one -> one.providerAdjusted().toDollars());
        row("comes to", held, one -> one.explained().toDollars());
        if (held.rivals().size() > 1) {
            row("all together", HeldList.explained(held.rivals()).toDollars(), "");
        }
    }

    /** A row for each posted version; the held one stands in the first. */
    private void row(String field, HeldRemittance held, Function<Version, String> text) {
        String name = field;
        String own = text.apply(held.version());
        for (Version rival : held.rivals()) {
            row(name, text.apply(rival), own);
            name = "";
            own = "";
        }
        if (held.rivals().isEmpty()) {
            row(name, "", own);
        }
    }

    private void changes(Comparison.Listed<Comparison.Change> changes) {
        if (changes.count() > 0) {
            line("");
            line("Changed: %s", HeldList.claims(changes.count()));
            for (Comparison.Change change : changes.first()) {
                line("  %s", text(change.claim()));
                change.differences().forEach(this::difference);
            }
            more(changes);
        }
    }

    private void difference(Comparison.Difference difference) {
        row(difference.field(), orNone(difference.posted()), orNone(difference.held()));
    }

    private void claims(String what, Comparison.Listed<Comparison.Claim> claims) {
        if (claims.count() > 0) {
            line("");
            line("%s: %s", what, HeldList.claims(claims.count()));
            claims.first()
                    .forEach(claim ->
                            line(
                                    "  %s, status %s, charge %s, paid %s",
                                    text(claim),
                                    claim.status(),
                                    claim.charge().toDollars(),
                                    claim.paid().toDollars()));
            more(claims);
        }
    }

    private void more(Comparison.Listed<?> listed) {
        int more = listed.count() - listed.first().size();
        if (more > 0) {
            line("  and %,d more; overturn explain FILE shows all of a file", more);
        }
    }

    private void decided(HeldRemittance held) {
        HeldRemittance.Decision decision = held.decision().orElseThrow();
        line(
                "Decided: %s by %s on %s. Reason: %s",
                decision.choice().name().toLowerCase(Locale.ROOT),
                decision.by(),
                LocalDate.ofInstant(decision.at(), ZoneId.systemDefault()),
                decision.reason());
        if (held.version().status() == RemittanceStatus.REJECTED) {
            line("It is not posted. --undo holds it again.");
        } else if (decision.appliedOn().isPresent()) {
            line("The night of %s posted it.", decision.appliedOn().get());
        } else {
            line("The next night posts it. Until then --undo takes the decision back.");
        }
    }

    private void choices(HeldRemittance held, Comparison comparison, List<String> appeals) {
        line("Decide; --by NAME and --reason TEXT must be there; the next night carries it out:");
        if (comparison.repeated() == 0) {
            choice(held, Choice.ACCEPT, "post it beside what is posted");
        }
        if (comparison.same() + comparison.changed().count() > 0) {
            choice(held, Choice.REPLACE, "post it in place of what is posted");
        }
        choice(held, Choice.REJECT, "never post it");
        if (!appeals.isEmpty()) {
            line(
                    "To replace closes %s: if one was sent, tell the payer.",
                    appeals.stream().limit(10).collect(Collectors.joining(", "))
                            + (appeals.size() > 10 ? " and more" : ""));
        }
    }

    private void choice(HeldRemittance held, Choice choice, String what) {
        String name = choice.name().toLowerCase(Locale.ROOT);
        line("  %-40s%s", "overturn resolve " + held.number() + " --" + name, what);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String text(Comparison.Claim claim) {
        return "claim " + claim.payerClaimNumber() + " of account " + claim.account();
    }

    private void row(String field, String posted, String held) {
        line(
                "  %-" + FIELD + "s%-" + SIDE + "s%s",
                field,
                posted.length() < SIDE ? posted : posted + " ",
                held);
    }

    private void line(String format, Object... values) {
        String text = String.format(Locale.US, format, values);
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(clean::appendCodePoint);
        out.println(clean.toString().stripTrailing());
    }
}
