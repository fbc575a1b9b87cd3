package org.overturn.core.evidence.minimum;

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
import org.overturn.core.evidence.link.AnswersOn;
import org.overturn.core.evidence.link.GuardedPacket;
import org.overturn.core.evidence.link.GuardedPage;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Adjudication;

/** Packets about a claim whose service was on February 3, 2026. */
final class SomePackets {

    static final LocalDate SERVED = LocalDate.of(2026, 2, 3);
    static final MinimumProperties MONTHS = new MinimumProperties(12, 3);
    static final String ACCOUNT = "WA1000007";

    private SomePackets() {}

    static MinimumNecessary minimum(EvidenceOn evidence) {
        return new MinimumNecessary(
                evidence.labels(), evidence.proposals(), AnswersOn.evidence(evidence), MONTHS);
    }

    static GuardedPacket packet(List<GuardedPage> pages) {
        return packet("APL-2026-00007", Optional.of(SERVED), pages);
    }

    static GuardedPacket packet(
            String appeal, Optional<LocalDate> served, List<GuardedPage> pages) {
        Adjudication claim =
                new Adjudication(
                        1,
                        0,
                        0,
                        ACCOUNT,
                        "4",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "12",
                        "ICN7",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        served,
                        served,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new GuardedPacket(appeal, claim, Set.of(), Optional.empty(), pages);
    }

    static Document document(long id, DocumentKind kind, int pages) {
        return new Document(
                id,
                "sha" + id,
                ACCOUNT,
                AccountKey.of(ACCOUNT),
                kind,
                "Visit",
                "visit.pdf",
                MediaType.PDF,
                1,
                pages,
                EvidenceOn.TODAY);
    }

    static List<GuardedPage> pages(Document document, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i ->
                        new GuardedPage(
                                Optional.of(document),
                                i + 1,
                                new PageText(texts.get(i), PageText.Source.DOCUMENT)))
                .toList();
    }
}
