package org.overturn.api.web;

import java.util.function.Supplier;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.db.Digest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a caller repeat a POST whose answer was lost: with the same {@code Idempotency-Key} it is
 * done once, and answered alike each time.
 */
@Component
public class RequestsOnce {

    private static final int LONGEST_KEY = 80;

    private final RequestOnceRepository requests;
    private final JsonMapper json;

    RequestsOnce(RequestOnceRepository requests, JsonMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /**
     * Does it, or gives the answer of the first time.
     *
     * @param asked the request's body, to tell another request under the same key
     */
    public <T> T answer(
            CurrentUser me, String key, Object asked, Class<T> type, Supplier<T> doing) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw refused(HttpStatus.BAD_REQUEST, "Idempotency-Key has 1 to 80 characters");
        }
        String hash = Digest.of(type.getName() + json.writeValueAsString(asked));
        if (!requests.begin(me.id(), key, hash)) {
            return known(me, key, hash, type);
        }
        T answer;
        boolean done = false;
        try {
            answer = doing.get();
            done = true;
        } finally {
            if (!done) {
                requests.forget(me.id(), key);
            }
        }
        requests.end(me.id(), key, json.writeValueAsString(answer));
        return answer;
    }

    private <T> T known(CurrentUser me, String key, String hash, Class<T> type) {
        RequestOnceRepository.Known known = requests.get(me.id(), key);
        if (!known.hash().equals(hash)) {
            throw refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "this Idempotency-Key came with another request");
        }
        return known.answer()
                .map(text -> json.readValue(text, type))
                .orElseThrow(() ->
                        refused(HttpStatus.CONFLICT, "the first request is still being done"));
    }

    private static ResponseStatusException refused(HttpStatus status, String why) {
        return new ResponseStatusException(status, why);
    }
}
