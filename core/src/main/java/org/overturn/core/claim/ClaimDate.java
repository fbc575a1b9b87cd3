package org.overturn.core.claim;

import java.time.LocalDate;

/**
 * DTP of a claim or line.
 *
 * @param qualifier DTP01: 472 service, 434 statement, 435 admission, 431 onset ...
 * @param to the same day where no range was given
 */
public record ClaimDate(String qualifier, LocalDate from, LocalDate to, ByteRange at) {}
