package org.overturn.core.task;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.overturn.core.money.Money;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives denials that nobody owns to users, by the office's rules: the first that fits counts. A
 * denial whose owner a person ever set or took away is left to people, and nobody is given what is
 * not theirs to see.
 */
@Component
public class Assignments {

    private static final AssignmentPlan.Part NOTHING = new AssignmentPlan.Part(0, Money.ZERO);

    private final AssignmentRepository repository;
    private final Users users;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Assignments(
            AssignmentRepository repository,
            Users users,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.users = users;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What {@link #apply} would do now; nothing is changed. */
    public AssignmentPlan plan(TaskRules rules) {
        Map<String, User> known = active();
        Map<Integer, AssignmentPlan.Part> parts =
                repository.count(rules.rules(), receivers(rules, known));
        return new AssignmentPlan(
                IntStream.range(0, rules.rules().size())
                        .mapToObj(i -> line(rules.rules().get(i), known, part(parts, i)))
                        .toList(),
                part(parts, AssignmentRepository.NO_RULE));
    }

    private static AssignmentPlan.Line line(
            AssignmentRule rule, Map<String, User> known, AssignmentPlan.Part part) {
        return new AssignmentPlan.Line(rule.place(), rule.to(), known.containsKey(rule.to()), part);
    }

    private static AssignmentPlan.Part part(Map<Integer, AssignmentPlan.Part> parts, int rule) {
        return parts.getOrDefault(rule, NOTHING);
    }

    /**
     * Gives them, in transactions of some hundreds; what a person changes meanwhile stays theirs.
     *
     * @return how many were given
     */
    public int apply(TaskRules rules) {
        if (rules.rules().isEmpty()) {
            return 0;
        }
        List<Optional<User>> receivers = receivers(rules, active());
        int given = 0;
        long last = 0;
        while (true) {
            long after = last;
            AssignmentRepository.Piece piece =
                    transactions.execute(
                            _ -> repository.give(rules.rules(), receivers, after, clock.instant()));
            if (piece == null || piece.last().isEmpty()) {
                return given;
            }
            given += piece.given();
            last = piece.last().get();
        }
    }

    private static List<Optional<User>> receivers(TaskRules rules, Map<String, User> known) {
        return rules.rules().stream()
                .map(rule -> Optional.ofNullable(known.get(rule.to())))
                .toList();
    }

    private Map<String, User> active() {
        Map<String, User> known = new HashMap<>();
        Stream<User> active = users.list().stream().filter(user -> !user.profile().disabled());
        active.forEach(user -> known.put(user.name(), user));
        return known;
    }
}
