package org.overturn.core.cause;

import java.time.LocalDate;

/** How many lines with a procedure a payer decided on a day, paid or not. */
public record DecidedLines(String payer, String procedure, LocalDate day, int lines) {}
