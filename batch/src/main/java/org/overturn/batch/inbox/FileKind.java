package org.overturn.batch.inbox;

/** What a file of the inbox is, told by its content. */
public enum FileKind {
    /** Remittances (835), other transactions, or both. */
    X12,
    /** Rows and columns: CSV, TSV, XLSX. */
    TABLE,
    /** Files within a file: zip, gz, tar. */
    ARCHIVE,
    /** Nothing we read. */
    OTHER
}
