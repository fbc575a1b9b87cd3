package org.overturn.api.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remembers for a day what requests with a key were answered. */
@Component
class GivenAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    /** No request takes so long: one without an end was cut off. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private final GivenAnswerRepository repository;
    private final Clock clock;

    GivenAnswers(GivenAnswerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What is to be done with a request. */
    sealed interface Course {

        /** It is new. */
        record Do() implements Course {}

        /** It was answered. */
        record Repeat(GivenAnswer.Answer answer) implements Course {}

        /** The first one with this key is still at work. */
        record Wait() implements Course {}

        /** Another request had this key. */
        record Refuse() implements Course {}
    }

    Course begin(String key, String requestHash) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.deleteBefore(now.minus(KEPT));
        if (repository.begin(key, requestHash, now)) {
            return new Course.Do();
        }
        Optional<GivenAnswer> before = repository.find(key);
        if (before.isEmpty()) {
            return new Course.Wait(); // it failed just now: try again
        }
        GivenAnswer given = before.get();
        if (!given.requestHash().equals(requestHash)) {
            return new Course.Refuse();
        }
        return given.answer()
                .<Course>map(Course.Repeat::new)
                .orElseGet(() -> takeOver(key, given, now));
    }

    private Course takeOver(String key, GivenAnswer given, Instant now) {
        boolean cutOff = given.receivedAt().plus(LONGEST_WORK).isBefore(now);
        return cutOff && repository.takeOver(key, given.receivedAt(), now)
                ? new Course.Do()
                : new Course.Wait();
    }

    void end(String key, GivenAnswer.Answer answer) {
        repository.end(key, answer);
    }

    /** It failed: the next try is a first one. */
    void forget(String key) {
        repository.delete(key);
    }
}
