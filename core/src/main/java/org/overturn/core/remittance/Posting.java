package org.overturn.core.remittance;

import org.springframework.stereotype.Component;

/** Puts remittances that were held among those to be imported. */
@Component
class Posting {

    private final PaymentRepository payments;
    private final RemittanceRepository remittances;
    private final RemittanceFileRepository files;
    private final KeptRemittances kept;

    Posting(
            PaymentRepository payments,
            RemittanceRepository remittances,
            RemittanceFileRepository files,
            KeptRemittances kept) {
        this.payments = payments;
        this.remittances = remittances;
        this.files = files;
        this.kept = kept;
    }

    /** From now on the remittance is one like any other; its file is opened again. */
    void post(Version version) {
        move(version, RemittanceStatus.HELD, RemittanceStatus.REGISTERED);
        remittances.insertProviderAdjustments(
                version.id(), kept.read(version, _ -> {}).end().providerAdjustments());
        files.reopen(version.fileId());
        remittances.finish(version.fileId());
    }

    /** From now on another version counts in its place. */
    void replace(Version version, Version by) {
        payments.replace(version.id(), by.id());
        remittances.finish(version.fileId());
    }

    /**
     * @throws IllegalStateException when it isn't what the caller saw
     */
    void move(Version version, RemittanceStatus from, RemittanceStatus to) {
        if (!payments.move(version.id(), from, to)) {
            throw new IllegalStateException("remittance " + version.id() + " is no longer " + from);
        }
    }
}
