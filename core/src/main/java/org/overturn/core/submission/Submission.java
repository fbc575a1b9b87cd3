package org.overturn.core.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * A packet that a person had sent by one channel.
 *
 * @param number of the appeal's submissions, from 1
 * @param deliveryKey names the message and the files, the same in each attempt
 * @param recipient where it goes: a number, an address, a folder
 * @param version rises with each step
 * @param dueAt of the next attempt; empty while none is to be made
 * @param approvedBy who had it sent
 * @param sentAt when it first surely left
 * @param tracking number of a receipt; empty for none
 * @param againReason why the same packet goes out once more; empty for the first
 */
public record Submission(
        long id,
        long appealId,
        String appealNumber,
        int number,
        String deliveryKey,
        String packetSha256,
        SubmissionChannel channel,
        String payerName,
        String recipient,
        SubmissionState state,
        int version,
        int attempts,
        Optional<Instant> dueAt,
        String approvedBy,
        Instant approvedAt,
        Optional<Instant> sentAt,
        String tracking,
        String againReason,
        Instant changedAt) {

    /** Our number only. */
    @Override
    public String toString() {
        return "Submission[" + id + " " + state + "]";
    }
}
