package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Person;

/** The guard over claims in a test's database, and packets for it. */
final class GuardOn {

    private final EvidenceOn evidence;
    private final ClaimRows claims;
    private final Set<String> staff;

    GuardOn(EvidenceOn evidence, ClaimRows claims, Set<String> staff) {
        this.evidence = evidence;
        this.claims = claims;
        this.staff = staff;
    }

    PageAnswers answers() {
        return AnswersOn.evidence(evidence);
    }

    PatientChecks checks() {
        KnownClaimRepository known = new KnownClaimRepository(evidence.db());
        return new PatientChecks(
                known,
                claims.births(),
                new Identification(known, claims.births()),
                new WaitingRepository(evidence.db()),
                new PatientAnswerRepository(evidence.db(), evidence.ids()),
                evidence.documents(),
                evidence.audit(),
                evidence.clock());
    }

    PageGuard guard() {
        KnownNameRepository sent = new KnownNameRepository(evidence.db());
        return new PageGuard(
                checks(),
                new KnownClaimRepository(evidence.db()),
                sent,
                new KnownNames(sent),
                claims.births(),
                _ -> staff,
                answers());
    }

    static Person patient(String last, String first, String member) {
        return new Person("QC", last, first, "", "", "MI", member);
    }

    static Person subscriber(String last, String first, String member) {
        return new Person("IL", last, first, "", "", "MI", member);
    }

    static GuardedPacket packet(String account, List<Person> people, List<GuardedPage> pages) {
        Adjudication claim =
                new Adjudication(
                        1,
                        0,
                        0,
                        account,
                        "4",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "12",
                        "ICN" + account,
                        "",
                        "",
                        "",
                        people,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new GuardedPacket("APL-" + account, claim, Set.of(), Optional.empty(), pages);
    }

    /** Of a patient of whom the office's facts say when it was born. */
    static GuardedPacket born(GuardedPacket packet, LocalDate day) {
        return new GuardedPacket(
                packet.appeal(), packet.claim(), packet.people(), Optional.of(day), packet.pages());
    }

    static Document document(long id, String account, int pages) {
        return new Document(
                id,
                "sha" + id,
                account,
                AccountKey.of(account),
                DocumentKind.PROGRESS_NOTE,
                "Visit",
                "visit.pdf",
                MediaType.PDF,
                1,
                pages,
                LocalDate.of(2026, 3, 1));
    }

    /** A page for each text; a blank one is a picture. */
    static List<GuardedPage> pages(Document document, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new GuardedPage(Optional.of(document), i + 1, text(texts.get(i))))
                .toList();
    }

    private static PageText text(String text) {
        return new PageText(text, text.isBlank() ? PageText.Source.NONE : PageText.Source.DOCUMENT);
    }
}
