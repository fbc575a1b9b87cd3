package org.overturn.core.db;

/** The databases our tests run on. */
public enum Database {
    H2("on H2"),
    MYSQL("on MySQL");

    private final String label;

    Database(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
