package org.overturn.core.remittance;

import java.util.List;
import org.overturn.core.issue.Issue;

/**
 * A remittance file read through once: what is in it, before anything is stored.
 *
 * @param sha256 of its bytes
 * @param name its file name in the inbox
 * @param size in bytes
 * @param remittances in the order of the file
 * @param issues what the reader met, each with the file's name
 */
public record FileScan(
        String sha256, String name, long size, List<Scanned> remittances, List<Issue> issues) {

    public FileScan {
        remittances = List.copyOf(remittances);
        issues = List.copyOf(issues);
    }

    /** Whether there is anything in it that can be read. */
    public boolean readable() {
        return !remittances.isEmpty();
    }

    /** One transaction: its header and its totals. */
    public record Scanned(Remittance header, RemittanceEnd end) {

        /**
         * The identity of the payment: payer, payee, trace number, date, amount and method
         * (denial_detection.md section 8, third key).
         */
        public String remittanceKey() {
            return RemittanceIdentity.key(header);
        }
    }
}
