package org.overturn.core.task;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;

/** What the office has written into settings/tasks.yml: who leads, and to whom denials go. */
public final class TaskRules {

    private static final Set<String> KEYS = Set.of("lead", "leadRole", "assign");
    private static final Set<String> RULE_KEYS =
            Set.of(
                    "to",
                    "payers",
                    "categories",
                    "facilities",
                    "amountAtLeast",
                    "amountBelow",
                    "accountsFrom",
                    "accountsTo");

    private final Set<String> leads;
    private final Set<Role> leadRoles;
    private final List<AssignmentRule> rules;

    private TaskRules(Set<String> leads, Set<Role> leadRoles, List<AssignmentRule> rules) {
        this.leads = Set.copyOf(leads);
        this.leadRoles = Set.copyOf(leadRoles);
        this.rules = List.copyOf(rules);
    }

    /** No settings: nobody is given anything, and administrators are the lead. */
    public static TaskRules none() {
        return new TaskRules(Set.of(), Set.of(Role.ADMINISTRATOR), List.of());
    }

    /**
     * Reads tasks.yml; a missing file is {@link #none}.
     *
     * @throws org.overturn.core.settings.InvalidSettings when the file is wrong
     */
    public static TaskRules read(Path file) {
        String name = String.valueOf(file.getFileName());
        return SettingsFile.read(file)
                .section(KEYS)
                .map(section -> of(name, section))
                .orElseGet(TaskRules::none);
    }

    private static TaskRules of(String file, SettingsSection section) {
        Set<String> leads = Set.copyOf(section.texts("lead"));
        List<Role> roles = section.choices("leadRole", Role.class);
        return new TaskRules(
                leads,
                leads.isEmpty() && roles.isEmpty() ? Set.of(Role.ADMINISTRATOR) : Set.copyOf(roles),
                section.sections("assign", RULE_KEYS).stream()
                        .map(rule -> rule(file, rule))
                        .toList());
    }

    private static AssignmentRule rule(String file, SettingsSection section) {
        String to = section.requiredText("to");
        int line = section.refused("to", "").line();
        Optional<Money> atLeast = amount(section, "amountAtLeast");
        Optional<Money> below = amount(section, "amountBelow");
        if (atLeast.isPresent() && below.filter(m -> m.compareTo(atLeast.get()) <= 0).isPresent()) {
            throw section.refused("amountBelow", "write more than amountAtLeast");
        }
        return new AssignmentRule(
                to,
                "%s, line %d".formatted(file, line),
                Set.copyOf(section.texts("payers")),
                categories(section),
                Set.copyOf(section.texts("facilities")),
                atLeast,
                below,
                accounts(section));
    }

    private static Set<DenialCategory> categories(SettingsSection section) {
        List<DenialCategory> all = section.choices("categories", DenialCategory.class);
        return all.isEmpty() ? Set.of() : EnumSet.copyOf(all);
    }

    private static Optional<Money> amount(SettingsSection section, String key) {
        return section.text(key).map(text -> money(section, key, text));
    }

    private static Money money(SettingsSection section, String key, String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw section.refused(key, "write dollars and cents, such as 1250.75");
        }
        return Money.of(text);
    }

    private static Optional<AssignmentRule.AccountRange> accounts(SettingsSection section) {
        Function<String, Optional<String>> key = name -> section.text(name).map(AccountKey::of);
        Optional<String> from = key.apply("accountsFrom");
        Optional<String> to = key.apply("accountsTo");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty()) {
            throw section.incomplete(
                    from.isEmpty() ? "accountsTo" : "accountsFrom",
                    "write both accountsFrom and accountsTo");
        }
        if (isBefore(to.get(), from.get())) {
            throw section.refused("accountsTo", "write a number behind accountsFrom");
        }
        return Optional.of(new AssignmentRule.AccountRange(from.get(), to.get()));
    }

    private static boolean isBefore(String one, String other) {
        return one.length() == other.length()
                ? one.compareTo(other) < 0
                : one.length() < other.length();
    }

    List<AssignmentRule> rules() {
        return rules;
    }

    /** Whether somebody is told of what is nearly or already overdue, whoever owns it. */
    public boolean isLead(User user) {
        return !user.profile().disabled()
                && (leads.contains(user.name()) || leadRoles.stream().anyMatch(user::has));
    }
}
