package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.letter.necessity.ChangedLetter.check;
import static org.overturn.core.letter.necessity.ChangedLetter.without;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of service asks of its letter. */
class CompletenessTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aLetterWithAllFieldsHasNoFinding(ServiceKind kind) {
        assertThat(check(ALetter.complete(), kind)).isEmpty();
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("requirements")
    void eachFieldThatIsTakenOutGivesJustItsFinding(ServiceKind kind, Requirement one) {
        LetterContent content = without(one.field());

        List<LetterFinding> findings = check(content, kind);

        assertThat(findings)
                .as("of a row that is gone, nothing else is asked")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("missing");
                    assertThat(finding.path()).isEqualTo(one.field().replace("[]", "[0]"));
                    assertThat(finding.need()).isEqualTo(one.need());
                    assertThat(finding.why()).isEqualTo(one.why()).isNotBlank();
                    assertThat(finding.where()).isEqualTo(one.where()).isNotBlank();
                    assertThat(finding.what()).contains("missing");
                });
    }

    static Stream<Arguments> requirements() {
        return Arrays.stream(ServiceKind.values())
                .flatMap(kind ->
                        Requirement.list(kind).stream().map(one -> Arguments.of(kind, one)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aBlankLetterLacksAllThatItsKindNeedsButNothingOfRowsThatAreNotThere(ServiceKind kind) {
        List<String> wanted =
                Requirement.list(kind).stream()
                        .map(Requirement::field)
                        .filter(field -> !field.contains("[]"))
                        .toList();

        assertThat(check(LetterContent.BLANK, kind))
                .extracting(LetterFinding::path)
                .containsExactlyElementsOf(wanted);
    }
}
