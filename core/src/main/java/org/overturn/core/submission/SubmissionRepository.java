package org.overturn.core.submission;

import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.SUBMISSION;
import static org.overturn.core.db.schema.Tables.SUBMISSION_FILE;
import static org.overturn.core.db.schema.Tables.SUBMISSION_STEP;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionRepository {

    static final int LONGEST_NOTE = 500;

    private final DSLContext db;
    private final Ids ids;

    SubmissionRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    long nextId() {
        return ids.next();
    }

    void add(Submission one, long signatureId, List<SubmittedFile> files) {
        db.insertInto(SUBMISSION)
                .set(SUBMISSION.ID, one.id())
                .set(SUBMISSION.APPEAL_ID, one.appealId())
                .set(SUBMISSION.NUMBER, one.number())
                .set(SUBMISSION.DELIVERY_KEY, one.deliveryKey())
                .set(SUBMISSION.PACKET_SHA256, one.packetSha256())
                .set(SUBMISSION.LETTER_SIGNATURE_ID, signatureId)
                .set(SUBMISSION.CHANNEL, one.channel().name())
                .set(SUBMISSION.PAYER_NAME, Fit.to(255, one.payerName()))
                .set(SUBMISSION.RECIPIENT, one.recipient())
                .set(SUBMISSION.STATE, one.state().name())
                .set(SUBMISSION.VERSION, one.version())
                .set(SUBMISSION.ATTEMPTS, one.attempts())
                .set(SUBMISSION.DUE_AT, time(one.dueAt()))
                .set(SUBMISSION.APPROVED_BY, Fit.to(255, one.approvedBy()))
                .set(SUBMISSION.APPROVED_AT, time(one.approvedAt()))
                .set(SUBMISSION.TRACKING, one.tracking())
                .set(SUBMISSION.AGAIN_REASON, one.againReason())
                .set(SUBMISSION.CHANGED_AT, time(one.changedAt()))
                .execute();
        for (int i = 0; i < files.size(); i++) {
            db.insertInto(SUBMISSION_FILE)
                    .set(SUBMISSION_FILE.ID, ids.next())
                    .set(SUBMISSION_FILE.SUBMISSION_ID, one.id())
                    .set(SUBMISSION_FILE.ORDINAL, i + 1)
                    .set(SUBMISSION_FILE.NAME, files.get(i).name())
                    .set(SUBMISSION_FILE.SHA256, files.get(i).sha256())
                    .set(SUBMISSION_FILE.BYTES, files.get(i).bytes())
                    .execute();
        }
    }

    /** Stores it as it is after a step; false when somebody was faster. */
    boolean change(Submission before, Submission after) {
        return 1
                == db.update(SUBMISSION)
                        .set(SUBMISSION.STATE, after.state().name())
                        .set(SUBMISSION.VERSION, after.version())
                        .set(SUBMISSION.ATTEMPTS, after.attempts())
                        .set(SUBMISSION.DUE_AT, time(after.dueAt()))
                        .set(SUBMISSION.SENT_AT, time(after.sentAt()))
                        .set(SUBMISSION.TRACKING, after.tracking())
                        .set(SUBMISSION.CHANGED_AT, time(after.changedAt()))
                        .where(SUBMISSION.ID.eq(before.id()))
                        .and(SUBMISSION.VERSION.eq(before.version()))
                        .execute();
    }

    void add(long submissionId, SubmissionStep step) {
        db.insertInto(SUBMISSION_STEP)
                .set(SUBMISSION_STEP.ID, ids.next())
                .set(SUBMISSION_STEP.SUBMISSION_ID, submissionId)
                .set(SUBMISSION_STEP.WAS, step.was().map(SubmissionState::name).orElse(null))
                .set(SUBMISSION_STEP.BECAME, step.became().name())
                .set(SUBMISSION_STEP.STEPPED_AT, time(step.at()))
                .set(SUBMISSION_STEP.STEPPED_BY, Fit.to(255, step.by()))
                .set(SUBMISSION_STEP.NOTE, Fit.to(LONGEST_NOTE, step.note()))
                .execute();
    }

    Optional<Submission> find(long id) {
        return list(SUBMISSION.ID.eq(id)).stream().findFirst();
    }

    Optional<Submission> findByKey(String deliveryKey) {
        return list(SUBMISSION.DELIVERY_KEY.eq(deliveryKey)).stream().findFirst();
    }

    /** All of an appeal, the earliest first. */
    List<Submission> listOf(long appealId) {
        return list(SUBMISSION.APPEAL_ID.eq(appealId));
    }

    List<Submission> list(Collection<SubmissionState> states) {
        return list(SUBMISSION.STATE.in(states.stream().map(SubmissionState::name).toList()));
    }

    /** Those that wait and whose time has come. */
    List<Submission> listDue(Instant now) {
        return list(
                SUBMISSION
                        .STATE
                        .eq(SubmissionState.QUEUED.name())
                        .and(SUBMISSION.DUE_AT.le(time(now))));
    }

    private List<Submission> list(Condition which) {
        return db.select(SUBMISSION.fields())
                .select(APPEAL.APPEAL_NUMBER)
                .from(SUBMISSION)
                .join(APPEAL)
                .on(APPEAL.ID.eq(SUBMISSION.APPEAL_ID))
                .where(which)
                .orderBy(SUBMISSION.ID)
                .fetch(SubmissionRepository::submission);
    }

    private static Submission submission(Record row) {
        return new Submission(
                row.get(SUBMISSION.ID),
                row.get(SUBMISSION.APPEAL_ID),
                row.get(APPEAL.APPEAL_NUMBER),
                row.get(SUBMISSION.NUMBER),
                row.get(SUBMISSION.DELIVERY_KEY),
                row.get(SUBMISSION.PACKET_SHA256),
                SubmissionChannel.valueOf(row.get(SUBMISSION.CHANNEL)),
                row.get(SUBMISSION.PAYER_NAME),
                row.get(SUBMISSION.RECIPIENT),
                SubmissionState.valueOf(row.get(SUBMISSION.STATE)),
                row.get(SUBMISSION.VERSION),
                row.get(SUBMISSION.ATTEMPTS),
                instant(row.get(SUBMISSION.DUE_AT)),
                row.get(SUBMISSION.APPROVED_BY),
                instant(row.get(SUBMISSION.APPROVED_AT)).orElseThrow(),
                instant(row.get(SUBMISSION.SENT_AT)),
                row.get(SUBMISSION.TRACKING),
                row.get(SUBMISSION.AGAIN_REASON),
                instant(row.get(SUBMISSION.CHANGED_AT)).orElseThrow());
    }

    List<SubmittedFile> listFiles(long submissionId) {
        return db.select(SUBMISSION_FILE.NAME, SUBMISSION_FILE.SHA256, SUBMISSION_FILE.BYTES)
                .from(SUBMISSION_FILE)
                .where(SUBMISSION_FILE.SUBMISSION_ID.eq(submissionId))
                .orderBy(SUBMISSION_FILE.ORDINAL)
                .fetch(row -> new SubmittedFile(row.value1(), row.value2(), row.value3()));
    }

    List<SubmissionStep> listSteps(long submissionId) {
        return db.select(
                        SUBMISSION_STEP.WAS,
                        SUBMISSION_STEP.BECAME,
                        SUBMISSION_STEP.STEPPED_AT,
                        SUBMISSION_STEP.STEPPED_BY,
                        SUBMISSION_STEP.NOTE)
                .from(SUBMISSION_STEP)
                .where(SUBMISSION_STEP.SUBMISSION_ID.eq(submissionId))
                .orderBy(SUBMISSION_STEP.ID)
                .fetch(row ->
                        new SubmissionStep(
                                Optional.ofNullable(row.value1()).map(SubmissionState::valueOf),
                                SubmissionState.valueOf(row.value2()),
                                instant(row.value3()).orElseThrow(),
                                row.value4(),
                                row.value5()));
    }

    int count(SubmissionChannel channel, SubmissionState... states) {
        return db.fetchCount(
                SUBMISSION,
                SUBMISSION
                        .CHANNEL
                        .eq(channel.name())
                        .and(
                                SUBMISSION.STATE.in(
                                        List.of(states).stream()
                                                .map(SubmissionState::name)
                                                .toList())));
    }

    /** When something last left by a channel. */
    Optional<Instant> findLastSent(SubmissionChannel channel) {
        return lastStep(channel, SUBMISSION_STEP.BECAME.eq(SubmissionState.SENT.name()));
    }

    /** When an attempt last failed. */
    Optional<Instant> findLastFailed(SubmissionChannel channel) {
        return lastStep(
                channel,
                SUBMISSION_STEP
                        .WAS
                        .eq(SubmissionState.SENDING.name())
                        .and(SUBMISSION_STEP.BECAME.ne(SubmissionState.SENT.name())));
    }

    private Optional<Instant> lastStep(SubmissionChannel channel, Condition which) {
        return instant(
                db.select(DSL.max(SUBMISSION_STEP.STEPPED_AT))
                        .from(SUBMISSION_STEP)
                        .join(SUBMISSION)
                        .on(SUBMISSION.ID.eq(SUBMISSION_STEP.SUBMISSION_ID))
                        .where(SUBMISSION.CHANNEL.eq(channel.name()))
                        .and(which)
                        .fetchSingle()
                        .value1());
    }

    private static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime time(Optional<Instant> at) {
        return at.map(SubmissionRepository::time).orElse(null);
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime at) {
        return Optional.ofNullable(at).map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
