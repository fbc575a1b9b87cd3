package org.overturn.batch.night;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.overturn.core.db.schema.Tables.ISSUE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads Spring Batch's own tables: four queries for a page of runs, however many runs there are.
 * Its own interface reads each run by itself, with the partitions of its steps.
 */
@Repository
class RecordedRunRepository {

    private static final Table<?> INSTANCE = table(name("BATCH_JOB_INSTANCE"));
    private static final Table<?> RUN = table(name("BATCH_JOB_EXECUTION"));
    private static final Table<?> PARAMETER = table(name("BATCH_JOB_EXECUTION_PARAMS"));
    private static final Table<?> STEP = table(name("BATCH_STEP_EXECUTION"));

    private static final Field<Long> INSTANCE_ID = column(INSTANCE, "JOB_INSTANCE_ID", Long.class);
    private static final Field<Long> RUN_INSTANCE = column(RUN, "JOB_INSTANCE_ID", Long.class);
    private static final Field<Long> RUN_ID = column(RUN, "JOB_EXECUTION_ID", Long.class);
    private static final Field<LocalDateTime> CREATED = time(RUN, "CREATE_TIME");
    private static final Field<LocalDateTime> STARTED = time(RUN, "START_TIME");
    private static final Field<LocalDateTime> ENDED = time(RUN, "END_TIME");
    private static final Field<String> STATUS = column(RUN, "STATUS", String.class);
    private static final Field<String> MESSAGE = column(RUN, "EXIT_MESSAGE", String.class);

    private static final Field<Long> PARAMETER_RUN =
            column(PARAMETER, "JOB_EXECUTION_ID", Long.class);
    private static final Field<String> PARAMETER_NAME =
            column(PARAMETER, "PARAMETER_NAME", String.class);
    private static final Field<String> PARAMETER_VALUE =
            column(PARAMETER, "PARAMETER_VALUE", String.class);

    private static final Field<Long> STEP_ID = column(STEP, "STEP_EXECUTION_ID", Long.class);
    private static final Field<Long> STEP_RUN = column(STEP, "JOB_EXECUTION_ID", Long.class);
    private static final Field<String> STEP_NAME = column(STEP, "STEP_NAME", String.class);
    private static final Field<String> STEP_STATUS = column(STEP, "STATUS", String.class);
    private static final Field<LocalDateTime> STEP_STARTED = time(STEP, "START_TIME");
    private static final Field<LocalDateTime> STEP_ENDED = time(STEP, "END_TIME");
    private static final Field<Long> WRITTEN = column(STEP, "WRITE_COUNT", Long.class);

    private final DSLContext db;
    private final Clock clock;

    RecordedRunRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private static <T> Field<T> column(Table<?> of, String column, Class<T> type) {
        return field(name(of.getName(), column), type);
    }

    private static Field<LocalDateTime> time(Table<?> of, String column) {
        return column(of, column, LocalDateTime.class);
    }

    List<RecordedRun> listBefore(long id, int most) {
        return list(id == 0 ? noCondition() : RUN_ID.lt(id), RUN_ID.desc(), most);
    }

    List<RecordedRun> listAfter(long id, int most) {
        return list(RUN_ID.gt(id), RUN_ID.asc(), most);
    }

    Optional<RecordedRun> find(long id) {
        return list(RUN_ID.eq(id), RUN_ID.asc(), 1).stream().findFirst();
    }

    private List<RecordedRun> list(Condition which, OrderField<Long> order, int most) {
        List<? extends Record> runs =
                db.select(RUN_ID, CREATED, STARTED, ENDED, STATUS, MESSAGE)
                        .from(RUN)
                        .join(INSTANCE)
                        .on(INSTANCE_ID.eq(RUN_INSTANCE))
                        .where(column(INSTANCE, "JOB_NAME", String.class).eq(NightJob.NAME))
                        .and(which)
                        .orderBy(order)
                        .limit(most)
                        .fetch();
        List<Long> ids = runs.stream().map(run -> run.get(RUN_ID)).toList();
        Map<Long, Map<String, String>> parameters = parameters(ids);
        Map<Long, List<RecordedStep>> steps = steps(ids);
        Map<LocalDate, Integer> issues =
                issues(parameters.values().stream().map(RecordedRunRepository::date).toList());
        return runs.stream()
                .map(run -> {
                    long id = run.get(RUN_ID);
                    Map<String, String> with = parameters.getOrDefault(id, Map.of());
                    return run(
                            run,
                            with,
                            issues.getOrDefault(date(with), 0),
                            steps.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private RecordedRun run(
            Record run, Map<String, String> parameters, int issues, List<RecordedStep> steps) {
        RunState state = RunState.of(run.get(STATUS));
        String message = Optional.ofNullable(run.get(MESSAGE)).orElse("");
        return new RecordedRun(
                run.get(RUN_ID),
                Long.parseLong(parameters.getOrDefault(NightRun.RUN, "0")),
                date(parameters),
                parameters.getOrDefault(NightRun.STARTED_BY, ""),
                instant(run.get(STARTED)).orElseGet(() -> instant(run.get(CREATED)).orElseThrow()),
                instant(run.get(ENDED)),
                state,
                state == RunState.STOPPED && message.startsWith(RecordedRun.STOPPED_BY)
                        ? message.substring(RecordedRun.STOPPED_BY.length())
                        : "",
                issues,
                steps);
    }

    private static LocalDate date(Map<String, String> parameters) {
        return LocalDate.parse(parameters.getOrDefault(NightRun.DATE, "1970-01-01"));
    }

    private Map<Long, Map<String, String>> parameters(List<Long> runs) {
        Map<Long, Map<String, String>> all = new HashMap<>();
        db.select(PARAMETER_RUN, PARAMETER_NAME, PARAMETER_VALUE)
                .from(PARAMETER)
                .where(PARAMETER_RUN.in(runs))
                .forEach(row ->
                        all.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                .put(row.value2(), row.value3()));
        return all;
    }

    /** Without the shares that a step is divided into: their sums stand in the step's own row. */
    private Map<Long, List<RecordedStep>> steps(List<Long> runs) {
        return db.select(STEP_RUN, STEP_NAME, STEP_STATUS, STEP_STARTED, STEP_ENDED, WRITTEN)
                .from(STEP)
                .where(STEP_RUN.in(runs))
                .and(STEP_NAME.notLike("%:%"))
                .orderBy(STEP_ID)
                .fetchGroups(
                        row -> row.get(STEP_RUN),
                        row ->
                                new RecordedStep(
                                        row.get(STEP_NAME),
                                        RunState.of(row.get(STEP_STATUS)),
                                        instant(row.get(STEP_STARTED)),
                                        instant(row.get(STEP_ENDED)),
                                        row.get(WRITTEN)));
    }

    private Map<LocalDate, Integer> issues(List<LocalDate> dates) {
        return db.select(ISSUE.FOUND_ON, count())
                .from(ISSUE)
                .where(ISSUE.FOUND_ON.in(dates))
                .groupBy(ISSUE.FOUND_ON)
                .fetchMap(ISSUE.FOUND_ON, count());
    }

    /** Spring Batch writes the time of the machine's zone. */
    private Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(at -> at.atZone(clock.getZone()).toInstant());
    }
}
