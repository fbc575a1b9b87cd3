package org.overturn.core.worklist;

import java.util.Arrays;
import java.util.Optional;

/** What the worklist can be sorted by; denials without a date count as due last. */
public enum SortField {
    DUE("due"),
    PRIORITY("priority"),
    AMOUNT("amount"),
    EXPECTED_VALUE("expectedValue");

    private final String parameter;

    SortField(String parameter) {
        this.parameter = parameter;
    }

    /** The name in addresses and in the API. */
    public String parameter() {
        return parameter;
    }

    static Optional<SortField> find(String parameter) {
        return Arrays.stream(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
    }
}
