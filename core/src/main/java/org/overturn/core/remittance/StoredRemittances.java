package org.overturn.core.remittance;

import java.util.List;
import java.util.function.Consumer;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;

/** Remittances whose claims are stored, beside the files they were read from. */
@Component
public class StoredRemittances {

    private final StoredRemittanceRepository repository;
    private final PaymentRepository payments;
    private final KeptRemittances kept;

    StoredRemittances(
            StoredRemittanceRepository repository,
            PaymentRepository payments,
            KeptRemittances kept) {
        this.repository = repository;
        this.payments = payments;
        this.kept = kept;
    }

    /** A provider adjustment as it is stored. */
    public record StoredAdjustment(String code, String reference, Money amount, long offset) {}

    /** Keys of those that are stored whole, in the order they came; replaced ones too. */
    public List<Long> list() {
        return repository.list();
    }

    public Version get(long id) {
        return payments.get(id);
    }

    /** What was left when it was balanced on receipt. */
    public Money getDifference(Version version) {
        return repository.getDifference(version.id());
    }

    public List<StoredAdjustment> listProviderAdjustments(Version version) {
        return repository.listProviderAdjustments(version.id());
    }

    /**
     * Reads one again from its kept file, claim by claim.
     *
     * @throws java.io.UncheckedIOException when the kept file can't be read
     * @throws IllegalStateException when the file no longer holds it
     */
    public FileScan.Scanned read(Version version, Consumer<Adjudication> claims) {
        return kept.read(version, claims);
    }
}
