package org.overturn.batch.night;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentReleases;
import org.overturn.core.evidence.Documents;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** The documents on file for an account, as a packet takes them. */
@Component
class CaseDocuments {

    private final Documents documents;
    private final DocumentReleases releases;

    CaseDocuments(Documents documents, DocumentReleases releases) {
        this.documents = documents;
        this.releases = releases;
    }

    /**
     * The documents of a packet.
     *
     * @param leftOut how many more there are, sensitive and not released for the appeal
     */
    record Chosen(List<PacketDocument> documents, int leftOut) {}

    Chosen choose(Appeal appeal, String accountNumber) {
        List<Document> all = documents.listForClaim(accountNumber);
        List<Document> admitted = releases.listAdmitted(appeal.id(), all);
        return new Chosen(
                admitted.stream().map(this::exhibit).toList(), all.size() - admitted.size());
    }

    Optional<Long> newest(String accountNumber) {
        return documents.findNewest(AccountKey.of(accountNumber));
    }

    Map<String, Object> facts(String accountNumber) {
        return documents.findFactsForClaim(accountNumber);
    }

    private PacketDocument exhibit(Document document) {
        return new PacketDocument(
                Optional.of(document.id()),
                document.kind(),
                document.title(),
                document.mediaType().ofPages(),
                documents.pagesPath(document));
    }
}
