package org.overturn.core.remittance;

/**
 * How far a remittance gets stored by one transaction.
 *
 * @param from adjudications stored before it
 * @param to adjudications stored after it
 * @param nextByte of the file, behind the last of them
 */
public record ImportMark(long remittanceId, int from, int to, long nextByte) {}
