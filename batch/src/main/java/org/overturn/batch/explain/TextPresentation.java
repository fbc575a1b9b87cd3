package org.overturn.batch.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.Assessment;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ProviderAdjustment;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.x12.X12Date;

/** A remittance advice for people. */
final class TextPresentation implements Presentation {

    private static final int ISSUES_OF_A_KIND = 10;

    private static final Comparator<IssueCode> WORST_FIRST =
            Comparator.comparing(IssueCode::severity).thenComparing(Comparator.naturalOrder());

    private final Codes codes;
    private final Page page;
    private Tally tally = new Tally();
    private int remittances;

    TextPresentation(Codes codes, Page page) {
        this.codes = codes;
        this.page = page;
    }

    @Override
    public void beginFile(String file) {
        tally = new Tally();
        remittances = 0;
        page.rule('=');
        page.labelled(0, "File", file);
    }

    @Override
    public void beginRemittance(Remittance remittance, RemittanceEnd end) {
        remittances++;
        page.rule('=');
        page.strong(() -> page.words(0, "REMITTANCE " + remittances));
        page.labelled(0, "Payer", Words.party(remittance.payer()));
        page.labelled(0, "Payee", Words.party(remittance.payee()));
        page.labelled(0, "Payment", payment(remittance.payment()));
        page.labelled(0, "Balance", balance(end));
        if (remittance.envelope().test()) {
            page.labelled(0, "Test", "the sender marked this interchange as a test");
        }
        page.blank();
        page.row(
                0,
                "account, patient / service / adjustment",
                List.of("charge", "paid", "patient", "adjusted"));
    }

    private String payment(Remittance.Payment payment) {
        return payment.amount().map(Money::toDollars).orElse("(no amount)")
                + ", "
                + codes.label(CodeList.PAYMENT_METHOD, payment.method())
                + ", number "
                + payment.traceNumber()
                + ", dated "
                + X12Date.iso(payment.date());
    }

    private static String balance(RemittanceEnd end) {
        String sum =
                "claims "
                        + end.claimsPaid().toDollars()
                        + " less provider adjustments "
                        + end.providerAdjusted().toDollars();
        return end.difference().isZero()
                ? sum + ", equal to the payment"
                : sum + "; DOES NOT BALANCE, " + end.difference().toDollars() + " unexplained";
    }

    @Override
    public void claim(Adjudication claim, Assessment assessment) {
        tally.add(claim, assessment);
        page.rule('-');
        new TextClaim(page, codes).print(claim, assessment);
    }

    @Override
    public void endRemittance(RemittanceEnd end) {
        if (!end.providerAdjustments().isEmpty()) {
            page.rule('-');
            page.words(0, "PROVIDER ADJUSTMENTS (a positive amount lowers the payment)");
            end.providerAdjustments().forEach(this::providerAdjustment);
        }
        if (!end.complete()) {
            page.strong(() ->
                    page.words(0, "INCOMPLETE: the end is missing; nothing of it would be stored"));
        }
        page.flush();
    }

    private void providerAdjustment(ProviderAdjustment adjustment) {
        String reference = adjustment.reference().isEmpty() ? "" : ", " + adjustment.reference();
        page.row(
                2,
                adjustment.code()
                        + "  "
                        + codes.label(CodeList.PROVIDER_ADJUSTMENT, adjustment.code())
                        + reference,
                List.of(Words.amount(adjustment.amount())));
    }

    @Override
    public void endFile(IssueList issues) {
        page.rule('=');
        if (remittances == 0) {
            page.strong(() ->
                    page.words(0, "REFUSED: this file holds no remittance that can be read."));
        } else {
            tally.print(page);
        }
        issues(issues.list());
        page.blank();
        page.flush();
    }

    private void issues(List<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        page.rule('-');
        page.words(0, "TO LOOK AT");
        Map<IssueCode, List<Issue>> byCode =
                issues.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Issue::code,
                                        () -> new TreeMap<>(WORST_FIRST),
                                        Collectors.toList()));
        byCode.forEach(this::issuesOfAKind);
    }

    private void issuesOfAKind(IssueCode code, List<Issue> issues) {
        String kind = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        page.labelled(
                2,
                code.severity().name(),
                kind
                        + (issues.size() > 1 ? " (" + issues.size() + ")" : "")
                        + ": "
                        + code.remedy());
        for (Issue issue : issues.subList(0, Math.min(ISSUES_OF_A_KIND, issues.size()))) {
            page.words(4, "- " + place(issue) + issue.message());
        }
        if (issues.size() > ISSUES_OF_A_KIND) {
            page.words(4, "- and " + (issues.size() - ISSUES_OF_A_KIND) + " more");
        }
    }

    private static String place(Issue issue) {
        return issue.subject().map(subject -> subject + ": ").orElse("")
                + issue.offset().map(offset -> "byte " + offset + segment(issue) + ": ").orElse("");
    }

    private static String segment(Issue issue) {
        return issue.segment().filter(s -> !s.isEmpty()).map(s -> " (" + s + ")").orElse("");
    }
}
