package org.overturn.core.remittance.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a column can mean; {@link #key} is its name in a mapping. */
public enum Field {
    PAYER_NAME(Kind.TEXT, "payer's name"),
    PAYER_IDENTIFIER(Kind.TEXT, "payer's number (TRN03)"),
    PAYEE_NAME(Kind.TEXT, "payee's name"),
    PAYEE_IDENTIFIER(Kind.TEXT, "payee's NPI or tax number"),
    TRACE_NUMBER(Kind.TEXT, "check or EFT number"),
    PAID_ON(Kind.DATE, "date of the payment"),
    PAYMENT_AMOUNT(Kind.AMOUNT, "amount of the whole payment"),
    METHOD(Kind.TEXT, "method of payment"),
    ACCOUNT_NUMBER(Kind.TEXT, "your account number of the claim"),
    PAYER_CLAIM_NUMBER(Kind.TEXT, "payer's claim number"),
    ORIGINAL_CLAIM_NUMBER(Kind.TEXT, "payer's number of the original claim"),
    STATUS(Kind.TEXT, "status of the claim"),
    FILING_INDICATOR(Kind.TEXT, "kind of plan (CLP06)"),
    CLAIM_CHARGE(Kind.AMOUNT, "charge of the whole claim, repeated on its rows"),
    CLAIM_PAID(Kind.AMOUNT, "paid on the whole claim, repeated on its rows"),
    PATIENT_SHARE(Kind.AMOUNT, "patient's share of the whole claim"),
    PATIENT_NAME(Kind.TEXT, "patient's full name"),
    PATIENT_LAST_NAME(Kind.TEXT, "patient's last name"),
    PATIENT_FIRST_NAME(Kind.TEXT, "patient's first name"),
    MEMBER_ID(Kind.TEXT, "member number"),
    RENDERING_NPI(Kind.TEXT, "NPI of who treated"),
    RECEIVED_ON(Kind.DATE, "day the payer received the claim"),
    LINE_NUMBER(Kind.TEXT, "number of the line"),
    PROCEDURE(Kind.TEXT, "procedure code"),
    MODIFIERS(Kind.TEXT, "modifiers"),
    REVENUE_CODE(Kind.TEXT, "revenue code"),
    UNITS(Kind.TEXT, "units"),
    SERVICE_FROM(Kind.DATE, "day of service, or its first day"),
    SERVICE_TO(Kind.DATE, "last day of service"),
    CHARGE(Kind.AMOUNT, "charge"),
    ALLOWED(Kind.AMOUNT, "allowed amount"),
    PAID(Kind.AMOUNT, "paid amount"),
    REMARKS(Kind.TEXT, "remark codes (RARC)");

    /** What its cells hold. */
    public enum Kind {
        TEXT,
        AMOUNT,
        DATE
    }

    private final Kind kind;
    private final String meaning;
    private final String key;

    Field(Kind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
        this.key = camelCase(name());
    }

    public Kind kind() {
        return kind;
    }

    /** In a biller's words. */
    public String meaning() {
        return meaning;
    }

    /** Its name in a mapping: {@code accountNumber}. */
    public String key() {
        return key;
    }

    public static Optional<Field> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    static Set<String> keys() {
        return Arrays.stream(values())
                .map(Field::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String camelCase(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(
                            key.isEmpty()
                                    ? word.substring(0, 1)
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return key.toString();
    }
}
