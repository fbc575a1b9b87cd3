package org.overturn.core.remittance;

import java.time.LocalDate;

/**
 * A file nothing of which could be stored; it lies in the folder of refused files.
 *
 * @param why with what to do
 */
public record RefusedFile(long id, String name, long sizeBytes, LocalDate receivedOn, String why) {}
