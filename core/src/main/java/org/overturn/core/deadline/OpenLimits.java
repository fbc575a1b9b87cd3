package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.overturn.core.denial.Liability;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limits of denials on file, held against rules. */
@Component
public class OpenLimits {

    private static final int STALE_YEARS = 1;

    private final OpenLimitRepository repository;
    private final Current<RuleBook> book;
    private final Current<Payers> payers;

    OpenLimits(OpenLimitRepository repository, Current<RuleBook> book, Current<Payers> payers) {
        this.repository = repository;
        this.book = book;
        this.payers = payers;
    }

    /**
     * What runs against a denial by today's rules, and whose appeal it is.
     *
     * @param clocks the earliest first
     */
    public record Limits(CaseClocks clocks, WhoseAppeal whose) {}

    /** Empty where the denial takes a way without a limit, or isn't there. */
    @Transactional(readOnly = true)
    public Optional<Limits> find(long denialId) {
        return repository
                .find(denialId)
                .map(one ->
                        new Limits(
                                new Clocks(Deadlines.by(book.get()))
                                        .of(
                                                CaseFacts.of(
                                                        one.occasion(payers.get()),
                                                        one.route(),
                                                        one.noSurprises())),
                                whose(one)));
    }

    /**
     * What other rules would move; streamed, so that its memory doesn't grow with the denials.
     *
     * @param most how many moves are named
     */
    @Transactional(readOnly = true)
    public RuleDifference compare(RuleBook changed, int most) {
        Deadlines deadlines = Deadlines.by(changed);
        Payers known = payers.get();
        RuleDifference.Sum sum = new RuleDifference.Sum(most);
        repository.forEach(one -> {
            sum.looked(one.denials());
            Deadline then = one.deadline(deadlines, known);
            if (!then.dueOn().equals(one.dueOn())) {
                sum.add(
                        new LimitMove(
                                one.payerName(),
                                one.dueOn(),
                                then.dueOn(),
                                then.rule(),
                                one.denials(),
                                one.amount()));
            }
        });
        return sum.done();
    }

    /** Rules that deserve a look on the day, by kind. */
    @Transactional(readOnly = true)
    public List<RuleFinding> check(LocalDate today) {
        List<RestingOn> resting =
                repository.listUnverified().stream()
                        .filter(one -> one.confidence() == Confidence.UNVERIFIED)
                        .toList();
        Predicate<RestingOn> without = one -> one.rule().contains("default of");
        return Stream.of(
                        ended(today),
                        resting.stream()
                                .filter(without)
                                .map(one -> finding(RuleFinding.Kind.NO_RULE, one)),
                        resting.stream()
                                .filter(without.negate())
                                .map(one -> finding(RuleFinding.Kind.UNVERIFIED, one)),
                        stale(today))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<RuleFinding> ended(LocalDate today) {
        List<FilingRule> table = book.get().table().list();
        return all().filter(rule -> rule.inForce().hasEndedOn(today))
                .filter(rule ->
                        table.stream()
                                .noneMatch(next ->
                                        isSameStep(rule, next) && next.inForce().contains(today)))
                .map(rule ->
                        new RuleFinding(
                                RuleFinding.Kind.ENDED,
                                name(rule) + ", until " + rule.inForce().to().orElseThrow()));
    }

    private Stream<RuleFinding> stale(LocalDate today) {
        return all().filter(rule -> !rule.inForce().hasEndedOn(today))
                .filter(rule ->
                        rule.verified()
                                .on()
                                .filter(on -> on.plusYears(STALE_YEARS).isBefore(today))
                                .isPresent())
                .map(rule ->
                        new RuleFinding(
                                RuleFinding.Kind.STALE,
                                name(rule) + ", on " + rule.verified().on().orElseThrow()));
    }

    private Stream<FilingRule> all() {
        RuleBook now = book.get();
        return Stream.concat(
                now.overrides().stream().map(OfficeRule::step), now.table().list().stream());
    }

    private static boolean isSameStep(FilingRule one, FilingRule other) {
        return one.lineOfBusiness().equals(other.lineOfBusiness())
                && one.payer().text().equals(other.payer().text())
                && one.level() == other.level()
                && one.levelName().equals(other.levelName());
    }

    private static String name(FilingRule rule) {
        return rule.lineOfBusiness() + ", " + rule.payer().text() + ": " + rule.levelName();
    }

    private static RuleFinding finding(RuleFinding.Kind kind, RestingOn one) {
        return new RuleFinding(
                kind,
                String.format(
                        Locale.US,
                        "%s: %,d %s over %s",
                        one.rule(),
                        one.denials(),
                        one.denials() == 1 ? "denial" : "denials",
                        one.amount().toDollars()));
    }

    private WhoseAppeal whose(OpenLimit one) {
        List<Liability> borne = List.of(one.liability());
        return WhoseAppeal.of(
                one.line(), borne, one.payer(payers.get()).flatMap(Payer::contracted));
    }
}
