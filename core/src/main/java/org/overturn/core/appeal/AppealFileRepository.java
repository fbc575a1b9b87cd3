package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.APPEAL_NEED;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.PACKET_EXHIBIT;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.overturn.core.appeal.AppealFile.Claim;
import org.overturn.core.appeal.AppealFile.PacketOnFile;
import org.overturn.core.appeal.AppealFile.Part;
import org.overturn.core.money.Money;
import org.overturn.core.user.Scope;
import org.springframework.stereotype.Repository;

@Repository
class AppealFileRepository {

    private final DSLContext db;

    AppealFileRepository(DSLContext db) {
        this.db = db;
    }

    Optional<AppealFile> find(long id, Scope facilities, Scope payers) {
        return find(APPEAL.ID.eq(id).and(DueAppealRepository.within(facilities, payers)));
    }

    Optional<AppealFile> findByNumber(String number) {
        return find(APPEAL.APPEAL_NUMBER.eq(number));
    }

    private Optional<AppealFile> find(Condition which) {
        return db.select(APPEAL.fields())
                .select(
                        ADJUDICATION.ACCOUNT_NUMBER,
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        ADJUDICATION.PATIENT_LAST_NAME,
                        ADJUDICATION.PATIENT_FIRST_NAME,
                        REMITTANCE.PAYER_NAME)
                .from(APPEAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(APPEAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(which)
                .fetchOptional(this::file);
    }

    private AppealFile file(Record row) {
        long id = row.get(APPEAL.ID);
        return new AppealFile(
                AppealRepository.appeal(row),
                previous(row),
                claim(row),
                Money.of(row.get(APPEAL.RECOVERED)),
                Optional.ofNullable(row.get(APPEAL.DECIDED_ON)),
                parts(id),
                needs(id),
                Optional.ofNullable(row.get(APPEAL.PACKET_SHA256))
                        .map(sha256 ->
                                new PacketOnFile(
                                        sha256, row.get(APPEAL.PACKET_PAGES), exhibits(id))));
    }

    private Optional<AppealFile.Earlier> previous(Record row) {
        return Optional.ofNullable(row.get(APPEAL.PREVIOUS_ID))
                .flatMap(id ->
                        db.select(APPEAL.ID, APPEAL.APPEAL_NUMBER)
                                .from(APPEAL)
                                .where(APPEAL.ID.eq(id))
                                .fetchOptional(
                                        one -> new AppealFile.Earlier(one.value1(), one.value2())));
    }

    private static Claim claim(Record row) {
        String first = row.get(ADJUDICATION.PATIENT_FIRST_NAME);
        String last = row.get(ADJUDICATION.PATIENT_LAST_NAME);
        return new Claim(
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                first.isEmpty() ? last : last + ", " + first,
                row.get(REMITTANCE.PAYER_NAME));
    }

    private List<Part> parts(long appealId) {
        return db.select(DENIAL.ID, DENIAL.GROUP_CODE, DENIAL.REASON_CODE, DENIAL.AMOUNT)
                .from(DENIAL)
                .where(DENIAL.APPEAL_ID.eq(appealId).or(DENIAL.APPEAL_ID.in(laterLevels(appealId))))
                .orderBy(DENIAL.ID)
                .fetch(row ->
                        new Part(row.value1(), row.value2(), row.value3(), Money.of(row.value4())));
    }

    /** What went on to a later level of the same decision. */
    private static Select<Record1<Long>> laterLevels(long appealId) {
        org.overturn.core.db.schema.tables.Appeal own = APPEAL.as("own");
        org.overturn.core.db.schema.tables.Appeal later = APPEAL.as("later");
        return DSL.select(later.ID)
                .from(own)
                .join(later)
                .on(later.ADJUDICATION_ID.eq(own.ADJUDICATION_ID))
                .and(later.APPEAL_LEVEL.gt(own.APPEAL_LEVEL))
                .where(own.ID.eq(appealId));
    }

    private List<String> needs(long appealId) {
        return db.select(APPEAL_NEED.NEED)
                .from(APPEAL_NEED)
                .where(APPEAL_NEED.APPEAL_ID.eq(appealId))
                .orderBy(APPEAL_NEED.ORDINAL)
                .fetch(APPEAL_NEED.NEED);
    }

    private List<AssembledPacket.Exhibit> exhibits(long appealId) {
        return db.select(
                        PACKET_EXHIBIT.LETTER,
                        PACKET_EXHIBIT.TITLE,
                        PACKET_EXHIBIT.DOCUMENT_ID,
                        PACKET_EXHIBIT.FIRST_PAGE,
                        PACKET_EXHIBIT.PAGE_COUNT)
                .from(PACKET_EXHIBIT)
                .where(PACKET_EXHIBIT.APPEAL_ID.eq(appealId))
                .orderBy(PACKET_EXHIBIT.FIRST_PAGE, PACKET_EXHIBIT.ID)
                .fetch(row ->
                        new AssembledPacket.Exhibit(
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3()),
                                row.value4(),
                                row.value5()));
    }
}
