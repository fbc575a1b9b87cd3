package org.overturn.core.submission;

import java.util.List;

/**
 * What a person wants sent.
 *
 * @param packetSha256 the packet as that person saw it
 * @param files as they leave, kept in the document store already
 * @param againReason why the same packet goes out once more; blank for the first
 */
public record NewSubmission(
        long appealId,
        String packetSha256,
        SubmissionChannel channel,
        String payerName,
        String recipient,
        List<SubmittedFile> files,
        String againReason) {

    public NewSubmission {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a submission without files");
        }
    }
}
