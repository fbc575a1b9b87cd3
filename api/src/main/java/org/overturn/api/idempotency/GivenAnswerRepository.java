package org.overturn.api.idempotency;

import static org.overturn.core.db.schema.Tables.GIVEN_ANSWER;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class GivenAnswerRepository {

    private final DSLContext db;

    GivenAnswerRepository(DSLContext db) {
        this.db = db;
    }

    /** Notes that a request is at work; false when one with this key came before. */
    boolean begin(String key, String requestHash, Instant now) {
        try {
            db.insertInto(GIVEN_ANSWER)
                    .set(GIVEN_ANSWER.KEY_HASH, key)
                    .set(GIVEN_ANSWER.REQUEST_HASH, requestHash)
                    .set(GIVEN_ANSWER.RECEIVED_AT, utc(now))
                    .execute();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Takes over from a request that never ended; only one of many succeeds. */
    boolean takeOver(String key, Instant begun, Instant now) {
        return 1
                == db.update(GIVEN_ANSWER)
                        .set(GIVEN_ANSWER.RECEIVED_AT, utc(now))
                        .where(GIVEN_ANSWER.KEY_HASH.eq(key))
                        .and(GIVEN_ANSWER.RECEIVED_AT.eq(utc(begun)))
                        .and(GIVEN_ANSWER.STATUS.isNull())
                        .execute();
    }

    Optional<GivenAnswer> find(String key) {
        return db.select(
                        GIVEN_ANSWER.REQUEST_HASH,
                        GIVEN_ANSWER.RECEIVED_AT,
                        GIVEN_ANSWER.STATUS,
                        GIVEN_ANSWER.HEADERS,
                        GIVEN_ANSWER.BODY)
                .from(GIVEN_ANSWER)
                .where(GIVEN_ANSWER.KEY_HASH.eq(key))
                .fetchOptional(GivenAnswerRepository::given);
    }

    private static GivenAnswer given(Record row) {
        return new GivenAnswer(
                row.get(GIVEN_ANSWER.REQUEST_HASH),
                row.get(GIVEN_ANSWER.RECEIVED_AT).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.get(GIVEN_ANSWER.STATUS))
                        .map(status ->
                                new GivenAnswer.Answer(
                                        status,
                                        headers(row.get(GIVEN_ANSWER.HEADERS)),
                                        Objects.requireNonNullElse(
                                                row.get(GIVEN_ANSWER.BODY), new byte[0]))));
    }

    private static Map<String, String> headers(String text) {
        return text.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    void end(String key, GivenAnswer.Answer answer) {
        db.update(GIVEN_ANSWER)
                .set(GIVEN_ANSWER.STATUS, answer.status())
                .set(
                        GIVEN_ANSWER.HEADERS,
                        answer.headers().entrySet().stream()
                                .map(header -> header.getKey() + ": " + header.getValue())
                                .collect(Collectors.joining("\n")))
                .set(GIVEN_ANSWER.BODY, answer.body())
                .where(GIVEN_ANSWER.KEY_HASH.eq(key))
                .execute();
    }

    void delete(String key) {
        db.deleteFrom(GIVEN_ANSWER).where(GIVEN_ANSWER.KEY_HASH.eq(key)).execute();
    }

    void deleteBefore(Instant time) {
        db.deleteFrom(GIVEN_ANSWER).where(GIVEN_ANSWER.RECEIVED_AT.lt(utc(time))).execute();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
