package org.overturn.batch.show;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * An appeal with what its packet holds.
 *
 * @param needs what a person must supply before it can go out
 * @param exhibits letter, title and pages of each
 */
public record AppealFacts(
        long id,
        String number,
        long adjudicationId,
        String level,
        String status,
        Money amount,
        Money recovered,
        LocalDate openedOn,
        Optional<LocalDate> dueOn,
        String dueConfidence,
        String dueCitation,
        Optional<LocalDate> decidedOn,
        Optional<String> packetSha256,
        Optional<Integer> packetPages,
        List<String> needs,
        List<String> exhibits) {}
