package org.overturn.core.evidence.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.settings.InvalidSettings;

class ChecklistsTest {

    private static final Checklists OURS = Checklists.standard();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "MEDICAL_NECESSITY; Letter of medical necessity, Notes of the treatment, Test results",
                "EXPERIMENTAL; Letter of medical necessity, Notes of the treatment, Test results,"
                        + " Literature, guideline or approval of the regulator",
                "AUTHORIZATION; Authorization, referral, or why it came late, Notes of the treatment",
                "TIMELY_FILING; Proof that the payer had the claim in time",
                "ELIGIBILITY; Eligibility response or card",
                "CODING; Note or operative report",
                "NON_COVERED; Page of the plan, Notes of the treatment, Consent of the member",
                "DOCUMENTATION; The record that was asked for",
                "DUPLICATE;",
            })
    void whatIsRequiredAndNotThereIsMissing(DenialCategory category, String names) {
        assertThat(names(OURS.listMissing(of(category), there())))
                .isEqualTo(Optional.ofNullable(names).orElse(""));
    }

    /** Each required document added in turn takes exactly its item away. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(DenialCategory.class)
    void eachPieceOfEvidenceAnswersItsItem(DenialCategory category) {
        for (CheckedItem item : OURS.listMissing(of(category), there())) {
            for (DocumentKind kind : item.item().kinds()) {
                List<CheckedItem> left = OURS.listMissing(of(category), there(kind));
                assertThat(left).extracting(CheckedItem::name).doesNotContain(item.name());
                List<CheckedItem> expected =
                        new ArrayList<>(OURS.listMissing(of(category), there()));
                expected.removeIf(one -> one.item().kinds().contains(kind));
                assertThat(left).isEqualTo(expected);
            }
        }
    }

    @Test
    void eachItemSaysWhoCanGetItAndWhy() {
        for (DenialCategory category : DenialCategory.values()) {
            for (ServiceKind service : ServiceKind.values()) {
                for (ChecklistItem item :
                        OURS.list(new Question(category, service, Optional.empty(), true))) {
                    assertThat(item.why()).endsWith(".");
                    assertThat(item.supply() == Supply.DOCUMENT && item.kinds().isEmpty())
                            .as(item.name())
                            .isFalse();
                }
            }
        }
        assertThat(OURS.listMissing(of(DenialCategory.TIMELY_FILING), there()).getFirst().need())
                .isEqualTo(
                        "Evidence: Proof that the payer had the claim in time, to be had from"
                                + " billing");
    }

    @Test
    void thePayersAcknowledgmentProvesTheReceiptWithoutADocument() {
        OnFile there = new OnFile(List.of(), List.of(), false, true);

        assertThat(OURS.listMissing(of(DenialCategory.TIMELY_FILING), there)).isEmpty();
    }

    @Test
    void whatIsHeldBackIsNotThereAndTheNeedDoesNotSayWhy() {
        OnFile there = new OnFile(List.of(), List.of(DocumentKind.PROGRESS_NOTE), false, false);

        CheckedItem held = OURS.listMissing(of(DenialCategory.CODING), there).getFirst();
        assertThat(held.status()).isEqualTo(CheckedItem.Status.HELD);
        assertThat(held.need())
                .isEqualTo("Evidence: Note or operative report, to be had from the provider");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "99214, , VISIT", "72148, 0612, IMAGING", "97110, , THERAPY", "E0601, , EQUIPMENT",
        "J1745, , DRUG", "99999041201, , DRUG", "29881, , PROCEDURE", "36415, , LABORATORY",
        "'', 0120, INPATIENT", "85025, 0300, LABORATORY", "XYZ, , OTHER"
    })
    void theServiceIsToldByItsCodes(String code, String revenue, ServiceKind expected) {
        List<String> revenues = revenue == null ? List.of() : List.of(revenue);

        assertThat(ServiceKind.of(List.of(code), revenues)).isEqualTo(expected);
        assertThat(ServiceKind.of(List.of("99214", code), revenues))
                .isEqualTo(
                        expected.compareTo(ServiceKind.VISIT) > 0 ? ServiceKind.VISIT : expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"NON_COVERED", "BENEFIT_LIMIT"})
    void consentIsAskedForOnlyWhereTheAppealIsMadeInTheMembersName(DenialCategory category) {
        Question own = new Question(category, ServiceKind.OTHER, Optional.empty(), false);

        assertThat(names(OURS.listMissing(of(category), there())))
                .contains("Consent of the member");
        assertThat(names(OURS.check(own, there()))).doesNotContain("Consent of the member");
    }

    @Test
    void equipmentNeedsAnOrder() {
        Question question =
                new Question(
                        DenialCategory.MEDICAL_NECESSITY,
                        ServiceKind.EQUIPMENT,
                        Optional.empty(),
                        false);

        assertThat(names(OURS.listMissing(question, there()))).contains("Order of the equipment");
    }

    @Test
    void theOfficeSaysWhatAPayerWants(@TempDir Path folder) throws IOException {
        Path file =
                write(
                        folder,
                        """
                        - payer: larkfield
                          category: CODING
                          evidence: Memo of the coder
                          kinds: [correspondence]
                          who: BILLING
                        - payer: larkfield
                          evidence: Note or operative report
                          need: NOT_NEEDED
                        """);
        Checklists lists = Checklists.read(file);
        Question theirs =
                new Question(
                        DenialCategory.CODING, ServiceKind.OTHER, Optional.of("larkfield"), false);

        assertThat(names(lists.listMissing(theirs, there()))).isEqualTo("Memo of the coder");
        assertThat(names(lists.listMissing(of(DenialCategory.CODING), there())))
                .isEqualTo("Note or operative report");
        assertThat(Checklists.read(folder.resolve("none.yml")).list(theirs))
                .isEqualTo(OURS.list(theirs));
    }

    @Test
    void aSettingThatIsWrongIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Path file =
                write(folder, "- evidence: X\n  kinds: [order]\n- evidence: Y\n  kinds: [ordre]\n");

        assertThatThrownBy(() -> Checklists.read(file))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("no kind of document");
    }

    private static Path write(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("checklists.yml"), text);
    }

    private static Question of(DenialCategory category) {
        return new Question(category, ServiceKind.OTHER, Optional.empty(), true);
    }

    private static OnFile there(DocumentKind... kinds) {
        return new OnFile(List.of(kinds), List.of(), false, false);
    }

    private static String names(List<CheckedItem> items) {
        return String.join(", ", items.stream().map(CheckedItem::name).toList());
    }
}
