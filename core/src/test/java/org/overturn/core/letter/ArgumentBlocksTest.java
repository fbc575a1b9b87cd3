package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.code.DenialCategory.AUTHORIZATION;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.code.DenialCategory.NON_COVERED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.issue.Issue;
import org.overturn.core.payer.LineOfBusiness;

class ArgumentBlocksTest {

    private final Letters letters = new Letters(Codes.standard());

    @ParameterizedTest(name = "{0} in {1}, served {2}, {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "erisa | ERISA | 2026-01-12 | | It applies to this claim.",
                "erisa | COMMERCIAL_ACA | 2026-01-12 | | It binds Self-funded employer plan (ERISA); this claim's coverage is Commercial plan under the ACA.",
                "erisa | UNKNOWN | 2026-01-12 | | It binds Self-funded employer plan (ERISA); this claim's coverage is not known.",
                "emergency | ERISA | 2021-12-31 | auth.emergency=true | It is in force from January 1, 2022; the service was on December 31, 2021.",
                "emergency | ERISA | 2022-01-01 | auth.emergency=true | It applies to this claim.",
                "emergency | ERISA | 2026-01-12 | | It needs what facts.yml does not say: auth.emergency.",
                "emergency | ERISA | 2026-01-12 | auth.emergency=false | It needs what facts.yml does not say: auth.emergency.",
                "state-prompt-pay | COMMERCIAL_ACA | 2026-01-12 | plan.funding=self-funded | The employer funds this plan itself; state insurance law does not reach it.",
                "state-prompt-pay | COMMERCIAL_ACA | 2026-01-12 | | Whether an insurer or the employer bears this plan's risk is not known; say plan: {funding: insured} or {funding: self-funded} in facts.yml.",
                "state-prompt-pay | COMMERCIAL_ACA | 2026-01-12 | plan.funding=insured | It needs what facts.yml does not say: plan.state and law.promptPay.",
                "medicare-advantage-reviewer | MEDICARE_ADVANTAGE | 2026-01-12 | | It is for a dispute about medical judgment.",
                "contract | COMMERCIAL_CONTRACT | 2026-01-12 | | Whether the office has a contract with this payer is not known; say contracted: yes or no in payers.yml.",
                "medicare-late-filing | MEDICARE_FFS | 2026-01-12 | | It answers denials of the kind Timely filing; this one is of the kind Authorization."
            })
    void eachArgumentSaysWhyItAppliesOrNot(
            String block, LineOfBusiness line, LocalDate served, String fact, String why) {
        AnAppeal appeal =
                AnAppeal.of(AUTHORIZATION, "CO", "197").by(line).servedOn(served).with(fact(fact));

        assertThat(option(appeal, block).why()).isEqualTo(why);
        assertThat(option(appeal, block).applies()).isEqualTo(why.startsWith("It applies"));
    }

    private static Map<String, Object> fact(String fact) {
        if (fact == null) {
            return Map.of();
        }
        String[] parts = fact.split("=", 2);
        Object value =
                parts[1].matches("true|false") ? (Object) Boolean.valueOf(parts[1]) : parts[1];
        return Map.of(parts[0], value);
    }

    @Test
    void theLawOfAStateNeedsThatState() {
        BlockHeader illinois = header(List.of("IL"));

        assertThat(new BlockConditions(context(Map.of("plan.state", "oh"))).whyNot(illinois))
                .contains("It is the law of IL; this plan is governed by that of OH.");
        assertThat(new BlockConditions(context(Map.of())).whyNot(illinois))
                .get()
                .asString()
                .contains("which state's law governs this plan is not known");
        assertThat(new BlockConditions(context(Map.of("plan.state", "il"))).whyNot(illinois))
                .isEmpty();
    }

    private static BlockHeader header(List<String> states) {
        return new BlockHeader(
                "State law",
                "a law",
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Optional.empty(),
                java.util.Set.copyOf(states),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                List.of(),
                BlockHeader.Choose.ALWAYS,
                1);
    }

    private static BlockContext context(Map<String, Object> facts) {
        return BlockContext.of(
                AnAppeal.of(NON_COVERED, "CO", "96").request(),
                NON_COVERED,
                false,
                FactSheet.of(facts));
    }

    @Test
    void whatIsPrintedIsWhatIsRecorded() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .by(LineOfBusiness.MEDICARE_ADVANTAGE)
                                .contracted(false));

        assertThat(letter.makeup().blocks())
                .extracting(UsedBlock::name)
                .containsExactly(
                        "medicare-advantage",
                        "medicare-advantage-criteria",
                        "medicare-advantage-reviewer");
        assertThat(letter.bodyHtml())
                .containsOnlyOnce("Rules relied on")
                .contains("422.101(b)(6)", "422.590");
    }

    @Test
    void anOlderClaimIsNotHeldAgainstLaterLaw() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .by(LineOfBusiness.MEDICARE_ADVANTAGE)
                                .servedOn(LocalDate.of(2023, 12, 31)));

        assertThat(letter.bodyHtml()).contains("422.101(b)").doesNotContain("422.101(b)(6)");
    }

    @Test
    void anArgumentInAPlaceOfItsOwnIsNotRepeatedUnderTheRules() {
        Letter letter =
                write(
                        AnAppeal.of(AUTHORIZATION, "CO", "197")
                                .by(LineOfBusiness.ERISA)
                                .with(Map.of("auth.emergency", true)));

        assertThat(letter.bodyHtml()).containsOnlyOnce("prudent layperson");
        assertThat(letter.makeup().blocks())
                .extracting(UsedBlock::name)
                .containsExactly("erisa", "emergency");
    }

    @Test
    void whatIsAskedForIsPrintedWhereItAppliesAndWhatIsLeftOutIsNot() {
        Letter letter =
                write(
                        AnAppeal.of(NON_COVERED, "CO", "96")
                                .by(LineOfBusiness.ERISA)
                                .with(
                                        Map.of(
                                                "arguments",
                                                Map.of(
                                                        "use", List.of("erisa-documents"),
                                                        "leaveOut", List.of("erisa")))));

        assertThat(letter.makeup().blocks())
                .extracting(UsedBlock::name)
                .containsExactly("erisa-documents");
        assertThat(letter.makeup().issues()).isEmpty();
        assertThat(letter.unknownFacts()).isEmpty();
    }

    @Test
    void whatDoesNotApplyCantBeChosenAndTheAnswerSaysWhy() {
        Letter letter =
                write(
                        AnAppeal.of(NON_COVERED, "CO", "96")
                                .by(LineOfBusiness.ERISA)
                                .with(
                                        Map.of(
                                                "arguments",
                                                Map.of("use", List.of("tricare", "eriza")))));

        assertThat(letter.bodyHtml()).doesNotContain("199.10");
        assertThat(letter.makeup().issues())
                .extracting(Issue::message)
                .containsExactly(
                        "The argument 'tricare' is not in the letter. It binds TRICARE; this"
                                + " claim's coverage is Self-funded employer plan (ERISA).",
                        "There is no argument named 'eriza'.");
    }

    @Test
    void theVersionIsThatOfTheFile() {
        Letter letter = write(AnAppeal.of(NON_COVERED, "CO", "96").by(LineOfBusiness.ERISA));

        assertThat(letter.makeup().version()).matches("[0-9a-f]{64}");
        assertThat(letter.makeup().blocks())
                .allSatisfy(block -> assertThat(block.version()).matches("[0-9a-f]{64}"));
    }

    private Letter write(AnAppeal appeal) {
        return letters.write(appeal.request());
    }

    private ArgumentOption option(AnAppeal appeal, String block) {
        return letters.listArguments(appeal.request()).stream()
                .filter(option -> option.name().equals(block))
                .findFirst()
                .orElseThrow();
    }
}
