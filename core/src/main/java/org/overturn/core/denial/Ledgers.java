package org.overturn.core.denial;

import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.overturn.core.remittance.StoredRemittances;
import org.overturn.core.remittance.Version;
import org.springframework.stereotype.Component;

/** The stored ledger: every adjusted cent classed once, and nothing but what the files say. */
@Component
public class Ledgers {

    private final StoredRemittances remittances;
    private final StoredLedgerRepository ledgers;

    Ledgers(StoredRemittances remittances, StoredLedgerRepository ledgers) {
        this.remittances = remittances;
        this.ledgers = ledgers;
    }

    /**
     * Reads every stored remittance again from its kept file and holds the rows against it: in each
     * claim the classes come to charge less payment, in each remittance claims less provider
     * adjustments to BPR02, both less what the file itself leaves open. Nothing is changed.
     *
     * @param differences told as they are found, file by file
     */
    public LedgerProof verify(Consumer<LedgerDifference> differences) {
        LedgerProof all = new LedgerProof(0, 0, 0, 0, 0);
        for (long id : remittances.list()) {
            all = all.plus(verify(remittances.get(id), differences));
        }
        return all;
    }

    private LedgerProof verify(Version version, Consumer<LedgerDifference> differences) {
        try {
            return new LedgerVerification(remittances, ledgers, differences, version).verify();
        } catch (UncheckedIOException | IllegalStateException e) {
            differences.accept(
                    new LedgerDifference(
                            version.file(),
                            version.offset(),
                            "remittance " + version.trace(),
                            0,
                            "kept file",
                            "can't be read: " + e.getMessage(),
                            ""));
            return new LedgerProof(1, 0, 0, 0, 1);
        }
    }
}
