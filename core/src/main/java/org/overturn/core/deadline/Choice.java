package org.overturn.core.deadline;

import java.util.Optional;

/**
 * The rule that was chosen.
 *
 * @param rule empty when none is known
 * @param basis whose rule it is, in words; empty where it is that of the line or the payer
 * @param caution why the choice itself is open; empty when it is certain
 */
record Choice(
        Optional<FilingRule> rule,
        RuleSource source,
        Optional<String> basis,
        Optional<String> caution) {

    static Choice of(FilingRule rule, RuleSource source) {
        return new Choice(Optional.of(rule), source, Optional.empty(), Optional.empty());
    }

    static Choice of(OfficeRule rule) {
        return new Choice(
                Optional.of(rule.step()),
                rule.source(),
                Optional.of(rule.words()),
                Optional.empty());
    }

    static Choice none() {
        return new Choice(Optional.empty(), RuleSource.DEFAULT, Optional.empty(), Optional.empty());
    }

    Choice because(String words) {
        return new Choice(rule, source, Optional.of(words), caution);
    }

    Choice but(String why) {
        return new Choice(rule, source, basis, Optional.of(why));
    }
}
