package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.code.Carc;
import org.overturn.core.code.CodeText;
import org.overturn.core.code.CodeTexts;
import org.overturn.core.code.Codes;
import org.overturn.core.code.CoreScenario;
import org.overturn.core.code.Rarc;
import org.overturn.core.denial.CodeFinding.Kind;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Remark;
import org.springframework.stereotype.Component;

/** Holds the codes of stored remittances against the code lists. */
@Component
public class CodeCheck {

    private final CodeCheckRepository repository;
    private final Codes codes;
    private final CodeTexts texts;

    CodeCheck(CodeCheckRepository repository, Codes codes, CodeTexts texts) {
        this.repository = repository;
        this.codes = codes;
        this.texts = texts;
    }

    /** What somebody should look at: by kind, the most frequent first. */
    public List<CodeFinding> list() {
        return Stream.of(
                        unknownReasons(),
                        unknownRemarks(),
                        retired(),
                        unexplained(),
                        contradicting())
                .flatMap(List::stream)
                .toList();
    }

    private List<CodeFinding> unknownReasons() {
        return findings(
                Kind.UNKNOWN_REASON,
                repository.listReasons().stream()
                        .filter(use -> codes.findCarc(use.code()).isEmpty())
                        .toList());
    }

    private List<CodeFinding> unknownRemarks() {
        List<CodeUse> unknown =
                repository.listRemarks().stream()
                        .filter(use -> !codes.isRemark(use.code()))
                        .toList();
        return Stream.of(
                        findings(
                                Kind.UNKNOWN_REMARK,
                                unknown.stream().filter(use -> !isReject(use)).toList()),
                        findings(
                                Kind.UNKNOWN_REJECT,
                                unknown.stream().filter(CodeCheck::isReject).toList()))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isReject(CodeUse use) {
        return use.beside().equals(Remark.REJECT);
    }

    private List<CodeFinding> retired() {
        return findings(
                Kind.RETIRED,
                repository.listDenials(true).stream().filter(this::isRetired).toList());
    }

    /** By our list, or by the stop date of the office's own copy before its last use. */
    private boolean isRetired(CodeUse use) {
        return codes.findCarc(use.code()).filter(carc -> !carc.active()).isPresent()
                || texts.find(CodeText.Listed.CARC, use.code())
                        .flatMap(CodeText::stopped)
                        .filter(day -> use.last().filter(day::isBefore).isPresent())
                        .isPresent();
    }

    private List<CodeFinding> unexplained() {
        return findings(
                Kind.REMARK_MISSING,
                repository.listDenials(false).stream()
                        .filter(use ->
                                codes.findCarc(use.code()).filter(Carc::needsRemark).isPresent())
                        .filter(use ->
                                Arrays.stream(use.beside().split(",")).allMatch(this::saysNothing))
                        .toList());
    }

    /** Nothing at all, or an alert; a remark in no list may well be the reason. */
    private boolean saysNothing(String remark) {
        return remark.isEmpty() || codes.findRarc(remark).filter(Rarc::alert).isPresent();
    }

    private List<CodeFinding> contradicting() {
        return findings(
                Kind.TWO_SCENARIOS,
                repository.listDenials(false).stream()
                        .flatMap(use ->
                                Arrays.stream(use.beside().split(","))
                                        .filter(remark -> contradicts(use.code(), remark))
                                        .map(remark -> use.named(use.code() + " " + remark)))
                        .toList());
    }

    /** A generic reason takes its scenario from the remark, so that it contradicts none. */
    private boolean contradicts(String reason, String remark) {
        Optional<CoreScenario> ofReason =
                codes.findCarc(reason)
                        .filter(carc -> !carc.needsRemark())
                        .flatMap(carc -> CoreScenario.of(carc.category()));
        Optional<CoreScenario> ofRemark =
                codes.findRarc(remark)
                        .filter(rarc -> !rarc.alert())
                        .flatMap(rarc -> CoreScenario.of(rarc.category()));
        return ofReason.isPresent() && ofRemark.isPresent() && !ofReason.equals(ofRemark);
    }

    private List<CodeFinding> findings(Kind kind, List<CodeUse> uses) {
        Map<String, List<CodeUse>> byCode =
                uses.stream().collect(Collectors.groupingBy(CodeUse::code));
        List<CodeFinding> findings = new ArrayList<>();
        byCode.forEach((_, same) -> findings.add(finding(kind, CodeUse.all(same))));
        findings.sort((one, other) ->
                one.count() == other.count()
                        ? one.code().compareTo(other.code())
                        : Long.compare(other.count(), one.count()));
        return findings;
    }

    private CodeFinding finding(Kind kind, CodeUse use) {
        CodeCheckRepository.Place place =
                kind == Kind.UNKNOWN_REMARK || kind == Kind.UNKNOWN_REJECT
                        ? repository.getRemarkPlace(use.firstId())
                        : repository.getAdjustmentPlace(use.firstId());
        return new CodeFinding(
                kind,
                use.code(),
                use.count(),
                Money.of(use.amount()),
                use.first(),
                use.last(),
                place.file(),
                place.offset());
    }
}
