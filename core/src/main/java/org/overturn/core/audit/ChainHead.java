package org.overturn.core.audit;

/** The end of the chain: the number and the hash of its last entry; zeros before the first. */
record ChainHead(long lastId, String lastHash) {

    static final ChainHead START = new ChainHead(0, "0".repeat(64));
}
