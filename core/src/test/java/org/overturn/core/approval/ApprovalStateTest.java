package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalStateTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "DRAFT, IN_REVIEW SUPERSEDED",
        "IN_REVIEW, DRAFT CHANGES_ASKED APPROVED SUPERSEDED",
        "CHANGES_ASKED, IN_REVIEW SUPERSEDED",
        "APPROVED, DRAFT CHANGES_ASKED SIGNED SUPERSEDED",
        "SIGNED, DRAFT SENT SUPERSEDED",
        "SENT, SUPERSEDED",
        "SUPERSEDED, ''"
    })
    void aStateBecomesTheseAndNoOther(ApprovalState from, String to) {
        Set<String> possible =
                Arrays.stream(ApprovalState.values())
                        .filter(from::canBecome)
                        .map(Enum::name)
                        .collect(Collectors.toSet());

        assertThat(String.join(" ", possible).split(" ")).containsExactlyInAnyOrder(to.split(" "));
    }

    @ParameterizedTest
    @EnumSource(ApprovalState.class)
    void onlyWhatWasApprovedCanBeVoided(ApprovalState from) {
        boolean voided = from.isVoidedBy(ApprovalState.DRAFT);

        assertThat(voided).isEqualTo(from.isApproved() && from.isChangeable());
    }
}
