package org.overturn.api.rule;

import java.util.List;
import java.util.Optional;
import org.overturn.api.security.Unaudited;
import org.overturn.core.deadline.Rule;
import org.overturn.core.deadline.Rules;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing rules through REST. */
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {

    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    /** A rule as REST shows it; {@code limit} in words, empty where the source gives none. */
    record RuleView(
            String lineOfBusiness,
            String payer,
            int level,
            String name,
            String limit,
            String countedFrom,
            int presumedReceiptDays,
            String citation,
            String confidence,
            String notes) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.lineOfBusiness(),
                    rule.payer(),
                    rule.level(),
                    rule.name(),
                    rule.limit(),
                    rule.countedFrom(),
                    rule.presumedReceiptDays(),
                    rule.citation(),
                    rule.confidence().name(),
                    rule.notes());
        }
    }

    /** All of them, or those of one line of business. */
    @GetMapping
    @Unaudited(because = "public rules, nothing of anybody")
    List<RuleView> list(@RequestParam Optional<LineOfBusiness> lineOfBusiness) {
        return rules.list().stream()
                .filter(rule ->
                        lineOfBusiness
                                .map(line -> rule.lineOfBusiness().equals(line.name()))
                                .orElse(true))
                .map(RuleView::of)
                .toList();
    }
}
