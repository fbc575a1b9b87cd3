package org.overturn.api.rule;

import java.util.Optional;
import org.overturn.api.security.Unaudited;
import org.overturn.core.deadline.Rules;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules: the limits that deadlines are counted by, and where they are written. */
@Controller
class RulePages {

    private final Rules rules;

    RulePages(Rules rules) {
        this.rules = rules;
    }

    @GetMapping("/rules")
    @Unaudited(because = "public rules, nothing of anybody")
    String list(@RequestParam Optional<LineOfBusiness> line, Model model) {
        model.addAttribute("line", line.map(LineOfBusiness::name).orElse(""));
        model.addAttribute("lines", LineOfBusiness.values());
        model.addAttribute(
                "rules",
                rules.list().stream()
                        .filter(rule ->
                                line.map(one -> rule.lineOfBusiness().equals(one.name()))
                                        .orElse(true))
                        .toList());
        return "rule/list";
    }
}
