package org.overturn.batch.show;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * A denial: what was decided about one adjustment, and by which rule.
 *
 * @param expected what working it is expected to bring, in words; empty where nothing can be done
 */
public record Denied(
        long id,
        String status,
        String kind,
        String category,
        String liability,
        String route,
        String routeReason,
        Money amount,
        Money recovered,
        Optional<LocalDate> dueOn,
        String dueConfidence,
        String dueRule,
        String dueCitation,
        String dueExplanation,
        Optional<String> appealNumber,
        Optional<String> expected) {}
