package org.overturn.core.letter.necessity;

import static org.overturn.core.db.schema.Tables.LETTER_REQUEST;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.overturn.core.db.Fit;
import org.overturn.core.letter.necessity.NecessityLetter.Account;
import org.overturn.core.user.ScopeRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Letters, each question asked within what its asker may see. */
@Repository
class NecessityRepository {

    private static final int LONGEST_PATIENT = 161;
    private static final int LONGEST_SERVICE = 255;

    private final DSLContext db;

    NecessityRepository(DSLContext db) {
        this.db = db;
    }

    /** The highest number with this prefix; 0 when there is none. */
    int lastNumber(String prefix) {
        return db.select(LETTER_REQUEST.NUMBER)
                .from(LETTER_REQUEST)
                .where(LETTER_REQUEST.NUMBER.startsWith(prefix))
                .orderBy(LETTER_REQUEST.NUMBER.desc())
                .limit(1)
                .fetchOptional(LETTER_REQUEST.NUMBER)
                .map(number -> Integer.parseInt(number.substring(prefix.length())))
                .orElse(0);
    }

    /** False when another took the number meanwhile. */
    boolean add(NecessityLetter letter) {
        try {
            insert(letter);
            return true;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException _) {
            return false;
        }
    }

    private void insert(NecessityLetter letter) {
        db.insertInto(LETTER_REQUEST)
                .set(LETTER_REQUEST.ID, letter.id())
                .set(LETTER_REQUEST.NUMBER, letter.number())
                .set(LETTER_REQUEST.KIND, letter.kind().name())
                .set(LETTER_REQUEST.STAGE, letter.stage().name())
                .set(LETTER_REQUEST.STAGE_SINCE, utc(letter.stageSince()))
                .set(LETTER_REQUEST.PROVIDER_ID, letter.providerId().orElse(null))
                .set(LETTER_REQUEST.ACCOUNT_NUMBER, letter.account().number())
                .set(LETTER_REQUEST.ACCOUNT_KEY, letter.account().key())
                .set(LETTER_REQUEST.FACILITY, letter.account().facility())
                .set(LETTER_REQUEST.PAYER_KEY, letter.account().payerKey())
                .set(LETTER_REQUEST.DENIAL_ID, letter.denialId().orElse(null))
                .set(LETTER_REQUEST.DUE_ON, letter.dueOn().orElse(null))
                .set(LETTER_REQUEST.PATIENT_NAME, Fit.to(LONGEST_PATIENT, letter.patientName()))
                .set(LETTER_REQUEST.SERVICE_NAME, Fit.to(LONGEST_SERVICE, letter.serviceName()))
                .set(LETTER_REQUEST.CREATED_BY, Fit.to(120, letter.createdBy()))
                .set(LETTER_REQUEST.CREATED_AT, utc(letter.createdAt()))
                .set(LETTER_REQUEST.VERSION, letter.version())
                .execute();
    }

    /**
     * Stores what may change of a letter, under its next version, if it still is the one that the
     * caller saw.
     */
    boolean change(NecessityLetter letter) {
        return 1
                == db.update(LETTER_REQUEST)
                        .set(LETTER_REQUEST.KIND, letter.kind().name())
                        .set(LETTER_REQUEST.STAGE, letter.stage().name())
                        .set(LETTER_REQUEST.STAGE_SINCE, utc(letter.stageSince()))
                        .set(LETTER_REQUEST.PROVIDER_ID, letter.providerId().orElse(null))
                        .set(LETTER_REQUEST.ACCOUNT_NUMBER, letter.account().number())
                        .set(LETTER_REQUEST.ACCOUNT_KEY, letter.account().key())
                        .set(LETTER_REQUEST.FACILITY, letter.account().facility())
                        .set(LETTER_REQUEST.PAYER_KEY, letter.account().payerKey())
                        .set(LETTER_REQUEST.DENIAL_ID, letter.denialId().orElse(null))
                        .set(LETTER_REQUEST.DUE_ON, letter.dueOn().orElse(null))
                        .set(
                                LETTER_REQUEST.PATIENT_NAME,
                                Fit.to(LONGEST_PATIENT, letter.patientName()))
                        .set(
                                LETTER_REQUEST.SERVICE_NAME,
                                Fit.to(LONGEST_SERVICE, letter.serviceName()))
                        .set(
                                LETTER_REQUEST.OUTCOME,
                                letter.decision().map(d -> d.outcome().name()).orElse(null))
                        .set(
                                LETTER_REQUEST.DECIDED_ON,
                                letter.decision().map(LetterDecision::on).orElse(null))
                        .set(LETTER_REQUEST.DOCUMENT_ID, letter.documentId().orElse(null))
                        .set(LETTER_REQUEST.ORIGINAL_ID, letter.originalId().orElse(null))
                        .set(LETTER_REQUEST.VERSION, letter.version() + 1)
                        .where(LETTER_REQUEST.ID.eq(letter.id()))
                        .and(LETTER_REQUEST.VERSION.eq(letter.version()))
                        .execute();
    }

    Optional<NecessityLetter> find(LetterViewer viewer, long id) {
        return letters(viewer)
                .and(LETTER_REQUEST.ID.eq(id))
                .fetchOptional(NecessityRepository::letter);
    }

    /** Those due first, then the oldest. */
    List<NecessityLetter> list(LetterViewer viewer, LetterQuery query) {
        Condition wanted =
                LETTER_REQUEST.STAGE.in(query.stages().stream().map(Enum::name).toList());
        if (query.waitingFor().isPresent()) {
            wanted = wanted.and(LETTER_REQUEST.PROVIDER_ID.eq(query.waitingFor().get()));
        }
        if (query.accountKey().isPresent()) {
            wanted = wanted.and(LETTER_REQUEST.ACCOUNT_KEY.eq(query.accountKey().get()));
        }
        return letters(viewer)
                .and(wanted)
                .orderBy(
                        DSL.case_().when(LETTER_REQUEST.DUE_ON.isNull(), 1).otherwise(0),
                        LETTER_REQUEST.DUE_ON,
                        LETTER_REQUEST.ID)
                .fetch(NecessityRepository::letter);
    }

    private SelectConditionStep<? extends Record> letters(LetterViewer viewer) {
        return db.select(
                        LETTER_REQUEST.ID,
                        LETTER_REQUEST.NUMBER,
                        LETTER_REQUEST.KIND,
                        LETTER_REQUEST.STAGE,
                        LETTER_REQUEST.STAGE_SINCE,
                        LETTER_REQUEST.PROVIDER_ID,
                        LETTER_REQUEST.ACCOUNT_NUMBER,
                        LETTER_REQUEST.ACCOUNT_KEY,
                        LETTER_REQUEST.FACILITY,
                        LETTER_REQUEST.PAYER_KEY,
                        LETTER_REQUEST.DENIAL_ID,
                        LETTER_REQUEST.DUE_ON,
                        LETTER_REQUEST.PATIENT_NAME,
                        LETTER_REQUEST.SERVICE_NAME,
                        LETTER_REQUEST.CREATED_BY,
                        LETTER_REQUEST.CREATED_AT,
                        LETTER_REQUEST.OUTCOME,
                        LETTER_REQUEST.DECIDED_ON,
                        LETTER_REQUEST.DOCUMENT_ID,
                        LETTER_REQUEST.ORIGINAL_ID,
                        LETTER_REQUEST.VERSION)
                .from(LETTER_REQUEST)
                .where(visibleTo(viewer));
    }

    private static Condition visibleTo(LetterViewer viewer) {
        Condition within =
                ScopeRepository.within(viewer.facilities(), LETTER_REQUEST.FACILITY)
                        .and(ScopeRepository.within(viewer.payers(), LETTER_REQUEST.PAYER_KEY));
        return viewer.onlyOwn()
                ? within.and(LETTER_REQUEST.PROVIDER_ID.eq(viewer.userId()))
                : within;
    }

    private static NecessityLetter letter(Record row) {
        return new NecessityLetter(
                row.get(LETTER_REQUEST.ID),
                row.get(LETTER_REQUEST.NUMBER),
                ServiceKind.valueOf(row.get(LETTER_REQUEST.KIND)),
                LetterStage.valueOf(row.get(LETTER_REQUEST.STAGE)),
                instant(row.get(LETTER_REQUEST.STAGE_SINCE)),
                Optional.ofNullable(row.get(LETTER_REQUEST.PROVIDER_ID)),
                new Account(
                        row.get(LETTER_REQUEST.ACCOUNT_NUMBER),
                        row.get(LETTER_REQUEST.ACCOUNT_KEY),
                        row.get(LETTER_REQUEST.FACILITY),
                        row.get(LETTER_REQUEST.PAYER_KEY)),
                Optional.ofNullable(row.get(LETTER_REQUEST.DENIAL_ID)),
                Optional.ofNullable(row.get(LETTER_REQUEST.DUE_ON)),
                row.get(LETTER_REQUEST.PATIENT_NAME),
                row.get(LETTER_REQUEST.SERVICE_NAME),
                row.get(LETTER_REQUEST.CREATED_BY),
                instant(row.get(LETTER_REQUEST.CREATED_AT)),
                Optional.ofNullable(row.get(LETTER_REQUEST.OUTCOME))
                        .map(outcome ->
                                new LetterDecision(
                                        LetterOutcome.valueOf(outcome),
                                        row.get(LETTER_REQUEST.DECIDED_ON))),
                Optional.ofNullable(row.get(LETTER_REQUEST.DOCUMENT_ID)),
                Optional.ofNullable(row.get(LETTER_REQUEST.ORIGINAL_ID)),
                row.get(LETTER_REQUEST.VERSION));
    }

    static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
