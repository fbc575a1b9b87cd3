package org.overturn.core.evidence.link;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.overturn.core.remittance.AccountKey;

/** Claims in a database, and when their patients were born. */
final class ClaimRows {

    private final DSLContext db;
    private final Map<String, Set<LocalDate>> births = new HashMap<>();
    private long last = 1000;

    ClaimRows(DSLContext db) {
        this.db = db;
        insert(REMITTANCE_FILE, Map.of(REMITTANCE_FILE.ID, 1L, REMITTANCE_FILE.SHA256, "f"));
        insert(REMITTANCE, Map.of(REMITTANCE.ID, 1L, REMITTANCE.FILE_ID, 1L));
    }

    Births births() {
        return account -> births.getOrDefault(account, Set.of());
    }

    /**
     * Adds a claim of one day; its payer's number is the account's behind ICN.
     *
     * @param patient surname and first name
     */
    ClaimRows add(String account, String patient, String member, String servedOn) {
        long id = ++last;
        String[] names = patient.split(", ");
        LocalDate day = LocalDate.parse(servedOn);
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(ADJUDICATION.ID, id);
        row.put(ADJUDICATION.REMITTANCE_ID, 1L);
        row.put(ADJUDICATION.ORDINAL, (int) id);
        row.put(ADJUDICATION.ACCOUNT_NUMBER, account);
        row.put(ADJUDICATION.ACCOUNT_KEY, AccountKey.of(account));
        row.put(ADJUDICATION.PAYER_CLAIM_NUMBER, "ICN" + account);
        row.put(ADJUDICATION.MEMBER_ID, member);
        row.put(ADJUDICATION.PATIENT_LAST_NAME, names[0]);
        row.put(ADJUDICATION.PATIENT_FIRST_NAME, names[1]);
        row.put(ADJUDICATION.SERVICE_FROM, day);
        row.put(ADJUDICATION.SERVICE_TO, day);
        insert(ADJUDICATION, row);
        return this;
    }

    ClaimRows born(String account, String day) {
        births.computeIfAbsent(account, _ -> new HashSet<>()).add(LocalDate.parse(day));
        return this;
    }

    private void insert(Table<?> table, Map<? extends Field<?>, ?> values) {
        Record row = db.newRecord(table);
        Arrays.stream(table.fields())
                .filter(field ->
                        !field.getDataType().nullable() && !field.getDataType().defaulted())
                .forEach(field -> row.set(cast(field), empty(field.getType())));
        values.forEach((field, value) -> row.set(cast(field), value));
        db.insertInto(table).set(row).execute();
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> cast(Field<?> field) {
        return (Field<Object>) field;
    }

    private static Object empty(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ZERO;
        }
        if (type == Boolean.class) {
            return false;
        }
        return type == Integer.class ? (Object) 0 : type == LocalDate.class ? LocalDate.EPOCH : 0L;
    }
}
