package org.overturn.api.night;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The night run through REST: start and stop it, ask how far it is, be told. */
@RestController
@RequestMapping("/api/v1/jobs/night")
class NightController {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final NightShift nights;
    private final RunDesk desk;

    NightController(NightShift nights, RunDesk desk) {
        this.nights = nights;
        this.desk = desk;
    }

    @GetMapping
    @Unaudited(because = "says how far a job is, nothing of anybody")
    NightView state() {
        return NightView.of(nights);
    }

    /** Starts a run for today; while one is under way, nothing else happens. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Audited(value = AuditAction.JOB_START, object = "night")
    NightView start(CurrentUser me) {
        nights.startToday(me.name());
        return NightView.of(nights);
    }

    /** Stops the run under way behind the piece of work it is at; refused (409) when none is. */
    @PostMapping("/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Audited(value = AuditAction.JOB_STOP, object = "night")
    NightView stop(CurrentUser me) {
        nights.stop(me);
        return NightView.of(nights);
    }

    /** Goes on after a run that was stopped or failed; refused (409) after any other. */
    @PostMapping("/restart")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Audited(value = AuditAction.JOB_START, object = "night")
    NightView restart(CurrentUser me) {
        desk.restart(me);
        return NightView.of(nights);
    }

    /** An event {@code night} each time something has changed, until the run has ended. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Unaudited(because = "says how far a job is, nothing of anybody")
    SseEmitter events() {
        SseEmitter events = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("night-events").start(() -> tell(events));
        return events;
    }

    private void tell(SseEmitter events) {
        Optional<NightView> told = Optional.empty();
        try {
            while (true) {
                NightView now = NightView.of(nights);
                if (!told.equals(Optional.of(now))) {
                    events.send(SseEmitter.event().name("night").data(now));
                    told = Optional.of(now);
                }
                if (!now.running()) {
                    events.complete();
                    return;
                }
                Thread.sleep(BEAT);
            }
        } catch (IOException | IllegalStateException e) {
            events.completeWithError(e); // whoever listened has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            events.complete();
        }
    }
}
