package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.x12.Delimiters;

/**
 * A remittance on its way into the database.
 *
 * @param file the received file it stands in
 * @param table name of the table that file was made of; its rows stand in REF*ZZ
 * @param remittedOn the date its deadlines run from
 * @param delimiters to read its claims without its envelope
 * @param stored adjudications stored so far
 * @param total adjudications it has
 * @param nextByte where in the file an interrupted import goes on: behind the last stored
 *     adjudication
 */
public record RegisteredRemittance(
        long id,
        RegisteredFile file,
        Optional<String> table,
        From from,
        Optional<LocalDate> remittedOn,
        Delimiters delimiters,
        int stored,
        int total,
        long nextByte) {

    /**
     * Who sent it.
     *
     * @param payerKey what this payer's remittances are told apart by
     * @param identifier N104
     * @param name N102
     */
    public record From(String payerKey, String identifier, String name) {}
}
