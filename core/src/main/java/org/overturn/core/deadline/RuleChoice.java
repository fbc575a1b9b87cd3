package org.overturn.core.deadline;

import static org.overturn.core.payer.LineOfBusiness.AUTO_NO_FAULT;
import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_ACA;
import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_CONTRACT;
import static org.overturn.core.payer.LineOfBusiness.WORKERS_COMP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.payer.Funding;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;

/**
 * Chooses the rule for a step: the contract's, the payer's, the state's (not for self-funded
 * plans), that of the line of business; appeal_rules.md 1.9 and sections 2 to 9.
 */
final class RuleChoice {

    static final String FUNDING_NOT_KNOWN =
            "whether the plan is fully insured is not in settings/payers.yml, so the shorter of"
                    + " state's and line's limit was taken";

    private static final String CONTRACT_NOT_KNOWN =
            "whether there is a contract with this plan is not in settings/payers.yml, so the"
                    + " shorter limit was taken";

    private static final Set<LineOfBusiness> INSURED = Set.of(COMMERCIAL_ACA, COMMERCIAL_CONTRACT);
    private static final Set<LineOfBusiness> BY_STATE = Set.of(WORKERS_COMP, AUTO_NO_FAULT);

    private final RuleBook book;

    RuleChoice(RuleBook book) {
        this.book = book;
    }

    /** For the first step after a decision. */
    Choice first(Occasion occasion) {
        return office(occasion, 1)
                .or(() -> payers(occasion, 1))
                .orElseGet(() -> overlaid(occasion, ofLine(occasion)));
    }

    /** For a step of any level, on one of the ways; empty where there is no such step. */
    Optional<Choice> at(Occasion occasion, int level, Track track) {
        return office(occasion, level)
                .or(() -> payers(occasion, level, track))
                .or(() ->
                        byState(occasion, level)
                                .or(() -> ofLine(occasion, level, track))
                                .map(choice ->
                                        level == 1 && track == Track.PROVIDER
                                                ? overlaid(occasion, choice)
                                                : choice));
    }

    private Optional<Choice> office(Occasion occasion, int level) {
        List<OfficeRule> own =
                book.overrides().stream()
                        .filter(rule -> rule.step().level() == level && rule.isFor(occasion))
                        .toList();
        return own.stream()
                .filter(rule -> rule.contract().isPresent())
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(Choice::of);
    }

    private Optional<Choice> payers(Occasion occasion, int level) {
        return ofPayer(occasion, level, Optional.empty());
    }

    private Optional<Choice> payers(Occasion occasion, int level, Track track) {
        return ofPayer(occasion, level, Optional.of(track));
    }

    private Optional<Choice> ofPayer(Occasion occasion, int level, Optional<Track> track) {
        return book.table()
                .ofLevel(occasion.line(), level, occasion.decidedOn())
                .filter(rule -> track.map(rule::isFor).orElse(true))
                .filter(rule -> rule.payer().matches(occasion.names()))
                .findFirst()
                .filter(FilingRule::hasLimit)
                .map(rule -> Choice.of(rule, RuleSource.PAYER));
    }

    private Choice ofLine(Occasion occasion) {
        Optional<Boolean> contracted = occasion.payer().flatMap(Payer::contracted);
        return switch (occasion.line()) {
            case MEDICARE_ADVANTAGE -> medicareAdvantage(occasion, contracted);
            case TRICARE -> tricare(occasion, contracted.orElse(false));
            case MEDICAID_FFS -> ofLine(occasion, 1, Track.PROVIDER).orElseGet(Choice::none);
            default ->
                    byState(occasion, 1)
                            .or(() -> ofEveryPayer(occasion, 1, Optional.empty()))
                            .orElseGet(Choice::none);
        };
    }

    /** A contracted provider has no Part C appeal; others have one of 60 days and 5. */
    private Choice medicareAdvantage(Occasion occasion, Optional<Boolean> contracted) {
        Track track = contracted.orElse(false) ? Track.PROVIDER : Track.NONCONTRACT;
        Choice choice = ofLine(occasion, 1, track).orElseGet(Choice::none);
        return contracted.isPresent() ? choice : choice.but(CONTRACT_NOT_KNOWN);
    }

    /** Network providers can't use the appeal, only the administrative review (32 CFR 199.10). */
    private Choice tricare(Occasion occasion, boolean network) {
        return (network
                        ? ofLine(occasion, 0, Track.PROVIDER)
                        : ofLine(occasion, 1, Track.NONCONTRACT))
                .orElseGet(Choice::none);
    }

    private Optional<Choice> ofLine(Occasion occasion, int level, Track track) {
        return ofEveryPayer(occasion, level, Optional.of(track));
    }

    private Optional<Choice> ofEveryPayer(Occasion occasion, int level, Optional<Track> track) {
        return book.table()
                .ofLevel(occasion.line(), level, occasion.decidedOn())
                .filter(rule -> rule.payer().isEveryone())
                .filter(rule -> track.map(rule::isFor).orElse(true))
                .findFirst()
                .map(rule -> Choice.of(rule, RuleSource.LINE));
    }

    /** Workers' compensation and no-fault: the state makes the rules. */
    private Optional<Choice> byState(Occasion occasion, int level) {
        if (!BY_STATE.contains(occasion.line())) {
            return Optional.empty();
        }
        return state(occasion)
                .flatMap(state ->
                        book.table()
                                .ofLevel(occasion.line(), level, occasion.decidedOn())
                                .filter(rule -> rule.payer().isState(state))
                                .filter(FilingRule::hasLimit)
                                .findFirst()
                                .map(rule -> ofState(rule, state)));
    }

    /** What a state gives providers against insurers, where it is known to hold. */
    private Choice overlaid(Occasion occasion, Choice line) {
        if (!INSURED.contains(occasion.line()) || funding(occasion).equals(selfFunded())) {
            return line;
        }
        return state(occasion)
                .flatMap(state -> overlay(state, occasion.decidedOn()))
                .map(choice -> funding(occasion).isPresent() ? choice : shorter(choice, line))
                .orElse(line);
    }

    private Optional<Choice> overlay(String state, LocalDate on) {
        return book.table()
                .inForce("STATE_OVERLAY", on)
                .filter(rule -> rule.payer().isState(state))
                .filter(rule -> !rule.countedFrom().startsWith("final_"))
                .findFirst()
                .map(rule -> ofState(rule, state));
    }

    private static Choice shorter(Choice state, Choice line) {
        boolean lineIsShorter =
                line.rule()
                        .filter(FilingRule::hasLimit)
                        .map(rule -> roughly(rule) <= roughly(state.rule().orElseThrow()))
                        .orElse(false);
        return (lineIsShorter ? line : state).but(FUNDING_NOT_KNOWN);
    }

    private static int roughly(FilingRule rule) {
        LocalDate from = LocalDate.EPOCH;
        return (int) rule.lastDay(from).orElse(from).toEpochDay();
    }

    private static Choice ofState(FilingRule rule, String state) {
        return Choice.of(rule, RuleSource.STATE).because("rule of " + state);
    }

    private static Optional<String> state(Occasion occasion) {
        return occasion.payer().flatMap(Payer::state);
    }

    private static Optional<Funding> funding(Occasion occasion) {
        return occasion.payer().flatMap(Payer::funding);
    }

    private static Optional<Funding> selfFunded() {
        return Optional.of(Funding.SELF_FUNDED);
    }
}
