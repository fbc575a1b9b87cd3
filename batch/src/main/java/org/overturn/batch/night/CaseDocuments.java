package org.overturn.batch.night;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** The documents on file for an account, as a packet takes them. */
@Component
class CaseDocuments {

    private final Documents documents;

    CaseDocuments(Documents documents) {
        this.documents = documents;
    }

    List<PacketDocument> list(String accountNumber) {
        return documents.listForClaim(accountNumber).stream().map(this::exhibit).toList();
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
                document.mediaType(),
                documents.path(document));
    }
}
