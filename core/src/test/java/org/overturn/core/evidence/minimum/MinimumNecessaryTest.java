package org.overturn.core.evidence.minimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.evidence.link.AnswersOn;
import org.overturn.core.evidence.link.GuardedPacket;
import org.overturn.core.evidence.link.GuardedPage;
import org.overturn.core.evidence.link.LinkRefused;
import org.overturn.core.evidence.link.PageAnswer;
import org.overturn.core.evidence.link.PageAnswers;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.user.Sensitivity;

/** Pages that a payer may not need are pointed out until a person says why they go out. */
@EachDatabase
class MinimumNecessaryTest {

    private static final Actor DANA = Actor.person("dana", "10.0.0.7");
    private static final String NEW = "Visit: 02/03/2026\nBack pain.";
    private static final String OLD = "Visit: 03/04/2019\nEar infection.";
    private static final String HIV = "Visit: 02/03/2026\nThe patient is HIV-positive.";

    @TempDir private Path folder;
    private EvidenceOn evidence;
    private MinimumNecessary minimum;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        evidence = EvidenceOn.database(database, folder);
        minimum = SomePackets.minimum(evidence);
    }

    @Test
    void eachPageIsNamedWithItsWordsAndTheReason() throws IOException {
        Document chart = chart(NEW, OLD, HIV, OLD);

        List<PageFinding> found =
                PageFinding.together(minimum.listOpen(packet(chart, NEW, OLD, HIV, OLD)));

        assertThat(found)
                .extracting(PageFinding::pagesInWords)
                .containsExactly("pages 2, 4", "page 3");
        assertThat(found.getFirst().words()).containsExactly("03/04/2019");
        assertThat(found.getFirst().because())
                .isEqualTo(
                        "no day on it lies between 12 months before and 3 months after the dates of"
                                + " service");
        assertThat(found.getLast().words()).containsExactly("\u201chiv positive\u201d");
        assertThat(found.getLast().because())
                .isEqualTo("its words suggest a record under more protection: HIV");
        assertThat(found).extracting(one -> one.kind().blocks()).containsExactly(false, true);
    }

    @Test
    void anAnswerHoldsForItsPageItsDocumentAndItsAppeal() throws IOException {
        Document chart = chart(NEW, OLD, HIV, OLD);
        GuardedPacket packet = packet(chart, NEW, OLD, HIV, OLD);
        PageAnswers answers = AnswersOn.evidence(evidence);
        List<PageFinding> old = minimum.listOpen(packet).subList(0, 2);
        assertThatThrownBy(() -> keep(answers, old, " ")).isInstanceOf(LinkRefused.class);

        keep(answers, old, " It began then ");

        assertThat(minimum.listOpen(packet))
                .extracting(PageFinding::pages)
                .containsExactly(List.of(3));
        assertThat(minimum.listOpen(packet(chart, NEW, OLD))).as("one of them").isEmpty();
        assertThat(minimum.listOpen(packet(chart, OLD))).as("another page").hasSize(1);
        assertThat(
                        minimum.listOpen(
                                packet(
                                        SomePackets.document(chart.id() + 1, chart.kind(), 4),
                                        NEW,
                                        OLD)))
                .as("another document")
                .hasSize(1);
        assertThat(
                        minimum.listOpen(
                                SomePackets.packet(
                                        "APL-2026-00008",
                                        Optional.of(SomePackets.SERVED),
                                        packet.pages())))
                .as("another appeal")
                .hasSize(3);
        assertThat(PageAnswer.together(answers.list(SomePackets.ACCOUNT, "APL-2026-00007")))
                .containsExactly(
                        new PageAnswer(
                                PageAnswer.About.DATES,
                                Optional.of(chart.id()),
                                "2, 4",
                                "It began then",
                                "dana",
                                evidence.clock().instant()));
        assertThat(answers.list(SomePackets.ACCOUNT, "APL-2026-00008")).isEmpty();
        assertThat(evidence.audit().list(AuditQuery.newest(1).ofPatient(SomePackets.ACCOUNT)))
                .extracting(AuditEntry::reason)
                .singleElement()
                .asString()
                .startsWith(
                        "Document, pages 2, 4, kept in the packet of APL-2026-00007, though no day");
    }

    private static void keep(PageAnswers answers, List<PageFinding> each, String reason) {
        answers.keep(DANA, SomePackets.ACCOUNT, "APL-2026-00007", each, reason);
    }

    @Test
    void aDocumentOfThatLabelIsReleasedAsAWhole() throws IOException {
        Document chart = chart(NEW, HIV);
        evidence.labels().label(DANA, chart, Sensitivity.GENETIC);
        assertThat(minimum.listOpen(packet(chart, NEW, HIV))).hasSize(1);

        evidence.labels().label(DANA, chart, Sensitivity.HIV);

        assertThat(minimum.listOpen(packet(chart, NEW, HIV))).isEmpty();
    }

    @Test
    void whatWasRefusedOfTheDocumentIsAskedOfItsPagesOnlyWhereOthersAreNotSo() throws IOException {
        Document note = chart(HIV);
        Document chart = chart(NEW, HIV);
        evidence.proposals().answer(DANA, note, Sensitivity.HIV, false);
        evidence.proposals().answer(DANA, chart, Sensitivity.HIV, false);

        assertThat(minimum.listOpen(packet(note, HIV))).isEmpty();
        assertThat(minimum.listOpen(packet(chart, NEW, HIV)))
                .extracting(PageFinding::pages)
                .containsExactly(List.of(2));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CONSENT",
                "REPRESENTATIVE_FORM",
                "POLICY",
                "LITERATURE",
                "PLAN_DOCUMENT",
                "FACTS"
            })
    void whatTellsOfNobodysCareIsPassedOver(DocumentKind kind) {
        assertThat(minimum.listOpen(packet(SomePackets.document(17, kind, 2), OLD, HIV))).isEmpty();
    }

    @Test
    void lettersOfTodayAndClaimsWithoutDaysHaveNoWindow() {
        Document letter = SomePackets.document(17, DocumentKind.CORRESPONDENCE, 1);
        List<GuardedPage> old =
                SomePackets.pages(
                        SomePackets.document(18, DocumentKind.LAB_RESULT, 1), List.of(OLD));

        assertThat(minimum.listOpen(packet(letter, OLD))).isEmpty();
        assertThat(minimum.listOpen(SomePackets.packet(old))).hasSize(1);
        assertThat(minimum.listOpen(SomePackets.packet("APL-2026-00007", Optional.empty(), old)))
                .isEmpty();
        assertThat(minimum.listOpen(SomePackets.packet(List.of(GuardedPage.letter(OLD + HIV)))))
                .isEmpty();
    }

    /** On file, with what its words propose. */
    private Document chart(String... pages) throws IOException {
        Path file = folder.resolve("progress-note--" + pages.length + ".txt");
        Files.writeString(file, String.join("\f", pages));
        return ((Receipt.Received)
                        evidence.documents().receive(file, SomePackets.ACCOUNT, EvidenceOn.TODAY))
                .document();
    }

    private static GuardedPacket packet(Document document, String... texts) {
        return SomePackets.packet(SomePackets.pages(document, List.of(texts)));
    }
}
