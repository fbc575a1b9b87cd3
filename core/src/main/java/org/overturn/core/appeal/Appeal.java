package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Due;
import org.overturn.core.money.Money;

/**
 * An appeal of one adjudication.
 *
 * @param number {@code APL-2026-00001}: year and position, in the order of the remittances
 * @param category of the denial that leads it
 * @param amount the refused charge it asks for
 */
public record Appeal(
        long id,
        String number,
        long adjudicationId,
        int level,
        String levelName,
        AppealStatus status,
        DenialCategory category,
        Money amount,
        LocalDate openedOn,
        Due due,
        Optional<String> packetSha256) {}
