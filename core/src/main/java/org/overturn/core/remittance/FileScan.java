package org.overturn.core.remittance;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.overturn.core.issue.Issue;

/**
 * A remittance file read through once: what is in it, before anything is stored.
 *
 * @param kept its bytes in {@link ReceivedFiles}
 * @param name its file name in the inbox; of a file in an archive the archive's, a slash, its own
 * @param remittances in the order of the file
 * @param content what else is in it
 * @param issues what the reader met, each with the file's name
 */
public record FileScan(
        Keeping.Kept kept,
        String name,
        List<Scanned> remittances,
        X12Content content,
        List<Issue> issues) {

    public FileScan {
        remittances = List.copyOf(remittances);
        issues = List.copyOf(issues);
    }

    /** SHA-256 of its bytes. */
    public String sha256() {
        return kept.sha256();
    }

    /** In bytes. */
    public long size() {
        return kept.size();
    }

    /** Whether there is anything in it that can be read. */
    public boolean readable() {
        return !remittances.isEmpty();
    }

    /**
     * What an X12 file holds beside remittances.
     *
     * @param otherKinds of transactions (ST01: 837, 277, 999, ...; TA1), in order
     * @param whole its envelope is closed behind the last transaction: nothing is to follow
     */
    public record X12Content(Set<String> otherKinds, boolean whole) {

        public X12Content {
            otherKinds = Collections.unmodifiableSet(new TreeSet<>(otherKinds));
        }
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
