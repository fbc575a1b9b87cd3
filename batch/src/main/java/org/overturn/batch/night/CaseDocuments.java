package org.overturn.batch.night;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.evidence.Admission;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentDetails;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.DocumentReleases;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.KeptTexts;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.link.ClaimPatient;
import org.overturn.core.evidence.link.PatientChecks;
import org.overturn.core.evidence.link.PatientDoubt;
import org.overturn.core.evidence.link.ReadDetail;
import org.overturn.core.packet.DocumentDay;
import org.overturn.core.packet.Handling;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.Redaction;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Person;
import org.springframework.stereotype.Component;

/** The documents on file for an account, as a packet takes them. */
@Component
class CaseDocuments {

    private final Documents documents;
    private final DocumentReleases releases;
    private final DocumentLabels labels;
    private final PatientChecks patients;
    private final DocumentDetails details;
    private final KeptTexts texts;

    CaseDocuments(
            Documents documents,
            DocumentReleases releases,
            DocumentLabels labels,
            PatientChecks patients,
            DocumentDetails details,
            KeptTexts texts) {
        this.documents = documents;
        this.releases = releases;
        this.labels = labels;
        this.patients = patients;
        this.details = details;
        this.texts = texts;
    }

    /**
     * The documents of a packet.
     *
     * @param admitted those that may go in; logs of calls do so only where they are named
     * @param held the sensitive ones that are not released for the appeal, and those that seem so
     * @param undecided how many of the sensitive ones nobody left out on purpose
     * @param proposed of how many nobody has said whether they are sensitive, as they seem
     * @param strangers that seem to be another patient's, and are in none of the lists
     */
    record Chosen(
            List<PacketDocument> documents,
            List<Document> admitted,
            List<Document> held,
            int undecided,
            int proposed,
            List<PatientDoubt> strangers) {}

    /**
     * The documents of an appeal's packet.
     *
     * @param facts of the account; they may name a log of calls
     * @param cited keys of the exhibits that an edited letter may refer to
     * @param wanted what people made of the contents
     */
    Chosen choose(
            Appeal appeal,
            Adjudication claim,
            Map<String, Object> facts,
            Set<String> cited,
            Arrangement wanted) {
        List<Document> all = documents.listForClaim(claim.accountNumber());
        Admission admission = releases.admission(appeal.id(), all);
        List<Document> held =
                all.stream().filter(one -> !admission.admitted().contains(one)).toList();
        List<PatientDoubt> strangers = patients.listOpen(patient(claim), admission.admitted());
        List<Document> admitted =
                admission.admitted().stream()
                        .filter(one -> strangers.stream().noneMatch(d -> d.document().equals(one)))
                        .filter(one -> wanted.findWhole(PacketDocument.key(one.id())).isEmpty())
                        .toList();
        return new Chosen(
                Stream.concat(
                                admitted.stream()
                                        .filter(one ->
                                                !CallLogs.isOne(one)
                                                        || CallLogs.isNamed(one, facts)
                                                        || cited.contains(exhibit(one).key()))
                                        .map(this::exhibit),
                                notices(admitted))
                        .map(one -> one.handled(handling(one, wanted)))
                        .toList(),
                admitted,
                held,
                admission.undecided().size(),
                admission.proposed().size(),
                strangers);
    }

    private static Handling handling(PacketDocument one, Arrangement wanted) {
        return new Handling(
                wanted.place(one.key()),
                wanted.pages(one.key()),
                wanted.listRedactions(one.key()).stream().map(Redaction::what).toList(),
                wanted.listMarks(one.key()));
    }

    private static ClaimPatient patient(Adjudication claim) {
        Person patient = claim.person("QC");
        return new ClaimPatient(claim.accountNumber(), patient.lastName(), patient.firstName());
    }

    /** What the law wants beside some records, once each. */
    private Stream<PacketDocument> notices(List<Document> admitted) {
        return labels.list(admitted).values().stream()
                .flatMap(label -> label.notice().stream())
                .distinct()
                .map(words ->
                        new PacketDocument(
                                Optional.empty(),
                                DocumentKind.CONSENT,
                                "Notice that goes with the records",
                                MediaType.TEXT,
                                texts.keep(words + "\n")));
    }

    Optional<Long> newest(String accountNumber) {
        return documents.findNewest(AccountKey.of(accountNumber));
    }

    /** The text of each of its pages, where the packet has them as they are. */
    List<String> listPageTexts(PacketDocument exhibit) {
        return hasPages(exhibit.mediaType())
                ? exhibit.documentId()
                        .flatMap(documents::find)
                        .map(documents::listPageTexts)
                        .map(texts -> enclosed(texts, exhibit.handling()))
                        .orElse(List.of())
                : List.of();
    }

    /** Pages keep their numbers; of one that is left out nothing can be cited. */
    private static List<String> enclosed(List<String> texts, Handling handling) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> handling.leftOut().contains(i + 1) ? "" : texts.get(i))
                .toList();
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
                documents.pagesPath(document),
                hasPages(document.mediaType().ofPages()) ? document.pages() : 0,
                Optional.of(day(document)));
    }

    private DocumentDay day(Document document) {
        return details.get(document)
                .servedFrom()
                .or(() -> ReadDetail.dayOf(documents.listPageTexts(document)))
                .map(on -> new DocumentDay(on, true))
                .orElseGet(() -> new DocumentDay(document.receivedOn(), false));
    }

    /** Whether it is in the packet page by page as it is on file. */
    private static boolean hasPages(MediaType type) {
        return switch (type) {
            case PDF, PNG, JPEG, TIFF -> true;
            default -> false;
        };
    }
}
