package org.overturn.core.cause;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Component;

/** Causes as projects: the few things behind most of the denied dollars. */
@Component
public class Projects {

    private final ProjectRepository projects;
    private final Clock clock;

    Projects(ProjectRepository projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * Projects, the most dollars first.
     *
     * @param refused all that was denied in the same time, also what has no cause
     */
    public record Overview(List<Project> projects, Money refused) {

        public Overview {
            projects = List.copyOf(projects);
        }

        /** How many of the largest make up half of all that was denied; all where they don't. */
        public int mostTelling() {
            Money half = new Money(refused.cents() / 2);
            Money sum = Money.ZERO;
            for (int i = 0; i < projects.size(); i++) {
                sum = sum.plus(projects.get(i).amount());
                if (sum.compareTo(half) >= 0) {
                    return i + 1;
                }
            }
            return projects.size();
        }

        /** What the first so many make up of all that was denied, in hundredths, rounded down. */
        public int percent(int first) {
            Money sum = Money.sum(projects.stream().limit(first).map(Project::amount).toList());
            return refused.isZero() ? 0 : (int) Math.round(sum.cents() * 100.0 / refused.cents());
        }
    }

    /** Those that are there as of the last night, of one payer or of all. */
    public Overview list(Optional<String> payer, Access access) {
        return new Overview(
                projects.list(payer, access),
                projects.sumRefused(payer, Causes.begin(LocalDate.now(clock)), access));
    }

    /** A project; empty where there is none of which the reader may see a denial. */
    public Optional<Project> find(long id, Access access) {
        return projects.find(id, access);
    }

    /** The project that a denial is part of. */
    public Optional<Project> findOf(long denialId, Access access) {
        return projects.findOf(denialId, access).flatMap(id -> find(id, access));
    }

    /** Its denials that can still be worked, the oldest service first. */
    public List<OpenClaim> listOpen(Project project, Access access) {
        return projects.listOpen(project.cause().id(), access);
    }

    /** Its denials week by week from the first, those without any too. */
    public List<Week> listWeeks(Project project, Access access) {
        Map<LocalDate, Week> weeks = new LinkedHashMap<>();
        LocalDate monday = monday(project.firstOn());
        for (; !monday.isAfter(project.lastOn()); monday = monday.plusWeeks(1)) {
            weeks.put(monday, new Week(monday, 0, Money.ZERO));
        }
        for (Week day : projects.listDays(project.cause().id(), access)) {
            weeks.computeIfPresent(
                    monday(day.monday()),
                    (first, week) ->
                            new Week(
                                    first,
                                    week.denials() + day.denials(),
                                    week.amount().plus(day.amount())));
        }
        return new ArrayList<>(weeks.values());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
