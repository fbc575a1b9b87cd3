package org.overturn.core.task;

import java.time.LocalDate;
import java.util.List;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders of days that come near: of denials that are to be worked, and of appeals that are not
 * out. Each item is reminded of once for each rung and day; a rung that was slept through is not
 * made up for, the nearer one comes instead.
 */
@Component
public class Reminders {

    private final ReminderRepository repository;

    Reminders(ReminderRepository repository) {
        this.repository = repository;
    }

    /**
     * Gives those of a day that were not given yet. What is on hold is passed over until the last
     * rungs, which say so. Done again for the same day it gives nothing more.
     *
     * @return how many
     */
    @Transactional
    public int give(LocalDate today) {
        int given = 0;
        for (Rung rung : Rung.values()) {
            given += repository.giveOfDenials(rung, today) + repository.giveOfAppeals(rung, today);
        }
        return given;
    }

    /** What was given on a day of a reader's rows, by owner, rung and kind; the nearest first. */
    public List<ReminderCount> count(LocalDate givenOn, Access access) {
        return repository.count(givenOn, access);
    }

    /** What a user was given from one day to another, of the rows that the user may see now. */
    public List<ReminderCount> countOf(long owner, LocalDate from, LocalDate to, Access access) {
        return repository.count(owner, from, to, access);
    }

    /** What a user was given on a day, of the rows that the user may see now. */
    public List<ReminderCount> countOf(long owner, LocalDate givenOn, Access access) {
        return repository.count(owner, givenOn, givenOn, access);
    }
}
