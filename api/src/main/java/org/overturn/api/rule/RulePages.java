package org.overturn.api.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.deadline.OpenLimits;
import org.overturn.core.deadline.Rules;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules: the limits that deadlines are counted by, where they are written, what they'd move. */
@Controller
class RulePages {

    private static final int MOST = 50;

    private final Rules rules;
    private final OpenLimits limits;
    private final AccessRules access;
    private final Clock clock;

    RulePages(Rules rules, OpenLimits limits, AccessRules access, Clock clock) {
        this.rules = rules;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/rules")
    @Unaudited(because = "public rules, nothing of anybody")
    String list(@RequestParam Optional<LineOfBusiness> line, CurrentUser me, Model model) {
        model.addAttribute("line", line.map(LineOfBusiness::name).orElse(""));
        model.addAttribute("lines", LineOfBusiness.values());
        model.addAttribute(
                "mayCompare", access.admit(HttpMethod.GET, "/rules/differences", me.roles()));
        model.addAttribute(
                "rules",
                rules.list().stream().filter(rule -> RuleController.isOf(rule, line)).toList());
        return "rule/list";
    }

    @GetMapping("/rules/differences")
    @Audited(value = AuditAction.VIEW, object = "rule-difference")
    String differences(Model model) {
        model.addAttribute("difference", limits.compare(rules.book(), MOST));
        model.addAttribute("findings", limits.check(LocalDate.now(clock)));
        return "rule/differences";
    }
}
