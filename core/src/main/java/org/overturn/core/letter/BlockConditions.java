package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.letter.BlockHeader.Funding;
import org.overturn.core.payer.LineOfBusiness;

/** Why an argument does not hold for a claim; nothing is guessed where the claim does not say. */
final class BlockConditions {

    private final BlockContext claim;

    BlockConditions(BlockContext claim) {
        this.claim = claim;
    }

    /** The first condition that fails, as a sentence; empty when the block applies. */
    Optional<String> whyNot(BlockHeader block) {
        return Stream.of(
                        line(block),
                        funding(block),
                        state(block),
                        inForce(block),
                        category(block),
                        signed(block),
                        contract(block),
                        facts(block))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> line(BlockHeader block) {
        return fails(
                !block.lines().isEmpty() && !block.lines().contains(claim.line()),
                "It binds %s; this claim's coverage is %s.",
                names(block.lines()),
                claim.line() == LineOfBusiness.UNKNOWN ? "not known" : claim.line().label());
    }

    private Optional<String> funding(BlockHeader block) {
        if (block.funding().isEmpty() || block.funding().equals(claim.funding())) {
            return Optional.empty();
        }
        if (claim.funding().isEmpty()) {
            return Optional.of(
                    "Whether an insurer or the employer bears this plan's risk is not known; say"
                            + " plan: {funding: insured} or {funding: self-funded} in facts.yml.");
        }
        return Optional.of(
                claim.funding().get() == Funding.SELF_FUNDED
                        ? "The employer funds this plan itself; state insurance law does not reach"
                                + " it."
                        : "It holds for plans that the employer funds itself; this one is"
                                + " insured.");
    }

    private Optional<String> state(BlockHeader block) {
        if (block.states().isEmpty()) {
            return Optional.empty();
        }
        String states = String.join(", ", block.states().stream().sorted().toList());
        return claim.state()
                .map(state ->
                        fails(
                                !block.states().contains(state),
                                "It is the law of %s; this plan is governed by that of %s.",
                                states,
                                state))
                .orElseGet(() ->
                        Optional.of(
                                "It is the law of "
                                        + states
                                        + "; which state's law governs this plan is not known: say"
                                        + " plan: {state: ..} in facts.yml."));
    }

    private Optional<String> inForce(BlockHeader block) {
        if (block.from().isEmpty() && block.until().isEmpty()) {
            return Optional.empty();
        }
        return claim.servedOn()
                .map(day -> inForce(block, day))
                .orElseGet(() ->
                        Optional.of("It is in force for some days only, and the claim has none."));
    }

    private static Optional<String> inForce(BlockHeader block, LocalDate day) {
        return fails(
                        block.from().filter(day::isBefore).isPresent(),
                        "It is in force from %s; the service was on %s.",
                        block.from().map(Wording::words).orElse(""),
                        Wording.words(day))
                .or(() ->
                        fails(
                                block.until().filter(day::isAfter).isPresent(),
                                "It was in force until %s; the service was on %s.",
                                block.until().map(Wording::words).orElse(""),
                                Wording.words(day)));
    }

    private Optional<String> category(BlockHeader block) {
        return fails(
                !block.categories().isEmpty() && !block.categories().contains(claim.category()),
                "It answers denials of the kind %s; this one is of the kind %s.",
                labels(block.categories()),
                claim.category().label());
    }

    private Optional<String> contract(BlockHeader block) {
        return block.contracted()
                .filter(wanted -> !claim.contracted().equals(Optional.of(wanted)))
                .map(wanted ->
                        claim.contracted().isEmpty()
                                ? "Whether the office has a contract with this payer is not known;"
                                        + " say contracted: yes or no in payers.yml."
                                : "It holds "
                                        + (wanted ? "with" : "without")
                                        + " a contract between office and payer.");
    }

    private Optional<String> signed(BlockHeader block) {
        return fails(
                block.clinical().filter(wanted -> wanted != claim.clinical()).isPresent(),
                claim.clinical()
                        ? "It is not for a dispute about medical judgment."
                        : "It is for a dispute about medical judgment.");
    }

    private Optional<String> facts(BlockHeader block) {
        List<String> missing =
                block.needs().stream().filter(path -> !claim.facts().hasAny(path)).toList();
        return fails(
                !missing.isEmpty(),
                "It needs what facts.yml does not say: %s.",
                Wording.and(missing));
    }

    private static String names(Collection<LineOfBusiness> lines) {
        return Wording.and(lines.stream().sorted().map(LineOfBusiness::label).toList());
    }

    private static String labels(Collection<DenialCategory> categories) {
        return Wording.and(
                categories.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(DenialCategory::label)
                        .toList());
    }

    private static Optional<String> fails(boolean failed, String message, Object... values) {
        return failed
                ? Optional.of(Objects.requireNonNull(message).formatted(values))
                : Optional.empty();
    }
}
