package org.overturn.api.night;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.api.night.NightState.Running;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.NotNow;
import org.overturn.api.web.Slice;
import org.overturn.batch.night.RecordedRun;
import org.overturn.batch.night.RecordedRuns;
import org.overturn.batch.night.RunState;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;

/** The runs there have been, for those who see the whole office; and going on after one. */
@Component
class RunDesk {

    private static final String ABOUT = "The figures of runs tell of";

    private final RecordedRuns runs;
    private final NightShift nights;
    private final Users users;
    private final Clock clock;

    RunDesk(RecordedRuns runs, NightShift nights, Users users, Clock clock) {
        this.runs = runs;
        this.nights = nights;
        this.users = users;
        this.clock = clock;
    }

    /** The newest first. */
    Slice<RunRow> list(Cursor at, int most, CurrentUser me) {
        me.checkSeesWholeOffice(ABOUT);
        Map<String, String> names = names();
        return at.slice(
                        most,
                        RecordedRun::id,
                        size ->
                                at.back()
                                        ? runs.listNewer(at.id(), size)
                                        : runs.list(at.id(), size))
                .map(run -> row(asItIs(run), names));
    }

    RunRow get(long id, CurrentUser me) {
        me.checkSeesWholeOffice(ABOUT);
        return runs.find(id)
                .map(run -> row(asItIs(run), names()))
                .orElseThrow(() -> new NotFound("run", String.valueOf(id)));
    }

    /**
     * How the last run ended unless it got through, with what to do; else empty. What an earlier
     * server's run left is told to those who see the whole office.
     */
    String lastEnding(CurrentUser me) {
        String here = nights.state().ending();
        return here.isEmpty() && me.seesWholeOffice()
                ? findLast().map(run -> row(run, names()).ending()).orElse("")
                : here;
    }

    private Optional<RecordedRun> findLast() {
        return runs.findLast().map(this::asItIs);
    }

    /**
     * Goes on after a run that was stopped, failed or broken off.
     *
     * @throws NotNow after any other, and while one is under way
     */
    void restart(CurrentUser me) {
        if (nights.state() instanceof Running) {
            throw new NotNow("A run is under way: wait until it has ended, or stop it.");
        }
        boolean unfinished =
                findLast().filter(run -> run.state().isUnfinished()).isPresent()
                        || !nights.state().ending().isEmpty();
        if (!unfinished) {
            throw new NotNow(
                    "The last run was neither stopped nor did it fail. Start a new one instead.");
        }
        nights.startToday(me.name());
    }

    private RunRow row(RecordedRun run, Map<String, String> names) {
        String starter = run.startedBy();
        String stopper = run.stoppedBy();
        return new RunRow(
                run,
                starter.isEmpty() ? "command line" : names.getOrDefault(starter, starter),
                RunWords.ending(run, names.getOrDefault(stopper, stopper), clock));
    }

    /** What users are called, by the names they sign in with. */
    private Map<String, String> names() {
        return users.list().stream()
                .collect(Collectors.toMap(User::name, user -> user.profile().displayName()));
    }

    /** A run whose program is gone is still recorded as running. */
    private RecordedRun asItIs(RecordedRun run) {
        boolean gone =
                run.state() == RunState.RUNNING
                        && !(nights.state() instanceof Running)
                        && !runs.isTaken();
        return gone ? run.brokenOff() : run;
    }
}
