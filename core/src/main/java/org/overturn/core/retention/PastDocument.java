package org.overturn.core.retention;

/**
 * A document that may be taken away.
 *
 * @param sha256 under which its bytes lie
 */
record PastDocument(long id, String accountKey, String sha256) {}
