package org.overturn.core.task;

import java.util.Optional;

/**
 * Reminders of one day and one rung, counted.
 *
 * @param owner the user's id; empty for what nobody owns
 * @param appeals whether these are appeals; else denials for which none is open
 * @param held how many of them are on hold
 */
public record ReminderCount(
        Optional<Long> owner, Rung rung, boolean appeals, int count, int held) {}
