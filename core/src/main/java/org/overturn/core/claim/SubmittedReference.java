package org.overturn.core.claim;

/** REF of a claim, a line or a party: a qualifier (G1, 9F, F8, 6R, D9 ...) and a number. */
public record SubmittedReference(String qualifier, String value, ByteRange at) {}
