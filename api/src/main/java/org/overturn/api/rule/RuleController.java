package org.overturn.api.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.api.security.Audited;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.deadline.OpenLimits;
import org.overturn.core.deadline.Rule;
import org.overturn.core.deadline.Rules;
import org.overturn.core.deadline.Track;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing rules through REST. */
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {

    private static final int MOST = 50;

    private final Rules rules;
    private final OpenLimits limits;
    private final Clock clock;

    RuleController(Rules rules, OpenLimits limits, Clock clock) {
        this.rules = rules;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A rule as REST shows it.
     *
     * @param source CONTRACT, PAYER_OVERRIDE, PAYER, STATE or LINE; earlier ones go before later
     * @param lineOfBusiness {@code *} for each
     * @param contract the agreement it is written in; empty where it is in none
     * @param limit in words; empty where the source gives none
     * @param filed RECEIVED or POSTMARKED
     * @param tracks whose way it is: MEMBER, PROVIDER, NONCONTRACT; empty: everybody's
     */
    record RuleView(
            String source,
            String lineOfBusiness,
            String payer,
            String contract,
            int level,
            String name,
            String limit,
            String countedFrom,
            int presumedReceiptDays,
            String filed,
            List<String> tracks,
            Optional<String> effectiveFrom,
            Optional<String> effectiveTo,
            String citation,
            String confidence,
            Optional<String> verifiedBy,
            Optional<String> verifiedOn,
            String notes) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.source().name(),
                    rule.lineOfBusiness(),
                    rule.payer(),
                    rule.contract(),
                    rule.level(),
                    rule.name(),
                    rule.limit(),
                    rule.countedFrom(),
                    rule.presumedReceiptDays(),
                    rule.filed().name(),
                    rule.tracks().stream().sorted().map(Track::name).toList(),
                    rule.inForce().from().map(LocalDate::toString),
                    rule.inForce().to().map(LocalDate::toString),
                    rule.citation(),
                    rule.confidence().name(),
                    rule.verifiedBy(),
                    rule.verifiedOn().map(LocalDate::toString),
                    rule.notes());
        }
    }

    /** All of them, or those of one line of business; what the office has set first. */
    @GetMapping
    @Unaudited(because = "public rules, nothing of anybody")
    List<RuleView> list(@RequestParam Optional<LineOfBusiness> lineOfBusiness) {
        return rules.list().stream()
                .filter(rule -> isOf(rule, lineOfBusiness))
                .map(RuleView::of)
                .toList();
    }

    /** Which deadlines on file the present rules would count otherwise; what deserves a look. */
    @GetMapping("/differences")
    @Audited(value = AuditAction.VIEW, object = "rule-difference")
    RuleDifferenceView differences() {
        return RuleDifferenceView.of(
                limits.compare(rules.book(), MOST), limits.check(LocalDate.now(clock)));
    }

    static boolean isOf(Rule rule, Optional<LineOfBusiness> line) {
        return line.map(one -> one.name().equals(rule.lineOfBusiness())).orElse(true)
                || rule.lineOfBusiness().equals("*");
    }
}
