package org.overturn.core.remittance;

/** REF: a qualifier (F8, G1, 0K, 6R, EA ...) and a number. */
public record Reference(String qualifier, String value) {}
