package org.overturn.api.idempotency;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a request was answered.
 *
 * @param requestHash of what was asked
 * @param answer empty while the request is at work, or when the program ended meanwhile
 */
record GivenAnswer(String requestHash, Instant receivedAt, Optional<Answer> answer) {

    /** Status, the headers that matter, and the body. */
    @SuppressWarnings("ArrayRecordComponent") // written out as it is, never compared
    record Answer(int status, Map<String, String> headers, byte[] body) {

        Answer {
            headers = Map.copyOf(headers);
        }

        /** Without the body: it may say something of a patient. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
