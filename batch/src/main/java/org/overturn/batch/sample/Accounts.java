package org.overturn.batch.sample;

/** Gives out the practice's account numbers and the payers' claim numbers, each once. */
final class Accounts {

    private int account = 1_000_000;
    private int claim = 310_000;

    String nextAccount() {
        account += 7;
        return "WA" + account;
    }

    int nextClaim() {
        claim += 13;
        return claim;
    }
}
