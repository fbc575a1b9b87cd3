package org.overturn.batch.show;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.batch.explain.Page;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.Claims;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.ClaimHistories;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** Tells what is stored of a claim, a denial, an appeal. */
@Component
public class Stories {

    private static final int MOST_LISTED = 20;

    private final DecisionRepository decisions;
    private final FactRepository facts;
    private final AppealFactsRepository appeals;
    private final Claims claims;
    private final KeptSegments kept;
    private final Codes codes;
    private final AuditLog audit;
    private final ClaimHistories histories;
    private final DenialNotes notes;

    Stories(
            DecisionRepository decisions,
            FactRepository facts,
            AppealFactsRepository appeals,
            Claims claims,
            KeptSegments kept,
            Codes codes,
            AuditLog audit,
            ClaimHistories histories,
            DenialNotes notes) {
        this.decisions = decisions;
        this.facts = facts;
        this.appeals = appeals;
        this.claims = claims;
        this.kept = kept;
        this.codes = codes;
        this.audit = audit;
        this.histories = histories;
        this.notes = notes;
    }

    /**
     * Prints it as text.
     *
     * @throws NotShown when the question fits nothing, or more than one claim
     */
    public void print(Question question, Actor viewer, Page page) {
        Story story = tell(question, viewer);
        new StoryText(page, codes, question).print(story, notes.find(story, question));
    }

    /**
     * Prints it as one JSON document.
     *
     * @throws NotShown when the question fits nothing, or more than one claim
     */
    public void printJson(Question question, Actor viewer, PrintWriter out) {
        Story story = tell(question, viewer);
        out.println(StoryJson.of(story, notes.find(story, question)));
        out.flush();
    }

    /**
     * What was looked for and by whom stays recorded, found or not; the number asked for doesn't.
     */
    private Story tell(Question question, Actor viewer) {
        try {
            Story story = tell(question);
            Decision first = story.chapters().getFirst().decision();
            audit.record(
                    AuditEvent.of(viewer, AuditAction.VIEW)
                            .on("adjudication", Long.toString(first.id()))
                            .ofPatient(AccountKey.of(first.accountNumber())));
            return story;
        } catch (NotShown e) {
            audit.record(
                    AuditEvent.of(viewer, AuditAction.SEARCH)
                            .on("adjudication", "")
                            .because("Nothing, or more than one claim, was found."));
            throw e;
        }
    }

    private Story tell(Question question) {
        List<Decision> chain = chain(question);
        List<Story.Chapter> chapters =
                chain.stream().map(decision -> chapter(decision, question)).toList();
        if (question.denial().isPresent()
                && chapters.stream()
                        .flatMap(chapter -> chapter.facts().stream())
                        .noneMatch(question.denial().get()::is)) {
            throw new NotShown(
                    "Claim "
                            + question.number()
                            + " has no denial "
                            + question.asked()
                            + ". Ask for the claim alone to see all of it.");
        }
        return new Story(
                sent(chain.getFirst(), question),
                receipts(chain.getFirst(), question),
                chapters,
                appeals.list(chain.stream().map(Decision::id).toList()),
                histories.find(chain.getLast().id()));
    }

    private List<Story.Sent> sent(Decision first, Question question) {
        return claims.listSubmissions(key(first)).stream()
                .map(one -> new Story.Sent(one, question.raw() ? kept.of(one) : List.of()))
                .toList();
    }

    private List<Story.Receipt> receipts(Decision first, Question question) {
        return claims.listProofs(key(first)).stream()
                .map(one -> new Story.Receipt(one, question.raw() ? kept.of(one) : List.of()))
                .toList();
    }

    private static ClaimKey key(Decision first) {
        return new ClaimKey(
                first.accountNumber(),
                first.servedFrom(),
                first.servedTo(),
                Optional.of(first.charge()));
    }

    private Story.Chapter chapter(Decision decision, Question question) {
        List<Fact> found = facts.list(decision);
        return question.raw()
                ? kept.chapter(decision, found)
                : new Story.Chapter(decision, found, List.of(), List.of());
    }

    private List<Decision> chain(Question question) {
        Optional<Decision> appealed = decisions.findAppealed(question.number());
        List<Decision> found =
                appealed.map(List::of).orElseGet(() -> decisions.listOf(question.number())).stream()
                        .filter(decision -> question.isFor(decision.remittance()))
                        .toList();
        Decision.ClaimName claim = only(names(found, question.number()), question);
        List<Decision> all = decisions.listOf(claim);
        return claim.accountNumber().equals(question.number())
                ? all
                : linked(all, found.stream().filter(one -> one.name().equals(claim)).toList());
    }

    /** Accounts that are written just as asked go before those that differ in zeros or case. */
    private static Set<Decision.ClaimName> names(List<Decision> found, String number) {
        Set<Decision.ClaimName> all =
                found.stream()
                        .map(Decision::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Decision.ClaimName> exact =
                found.stream()
                        .filter(one ->
                                one.accountNumber().equals(number)
                                        || one.payerClaimNumber().equals(number))
                        .map(Decision::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return exact.isEmpty() ? all : exact;
    }

    private static Decision.ClaimName only(Set<Decision.ClaimName> names, Question question) {
        if (names.isEmpty()) {
            throw new NotShown(
                    "Nothing is stored under "
                            + question.asked()
                            + question.payer().map(p -> " for payer " + p).orElse("")
                            + ". Ask for an account number (CLP01), the payer's claim number"
                            + " (CLP07), an appeal number (APL-2026-00001), or a denial"
                            + " (CLAIM/LINE/CO-50).");
        }
        if (names.size() > 1) {
            throw new NotShown(
                    names.size()
                            + " claims have the number "
                            + question.number()
                            + ":\n"
                            + names.stream()
                                    .limit(MOST_LISTED)
                                    .map(one ->
                                            "  account %s at %s (--payer %s)"
                                                    .formatted(
                                                            one.accountNumber(),
                                                            one.payer(),
                                                            one.payerKey()))
                                    .collect(Collectors.joining("\n"))
                            + "\nAsk with --payer, or with the exact account number.");
        }
        return names.iterator().next();
    }

    /** Of an account with several claims the one asked for: all that hangs together with it. */
    private static List<Decision> linked(List<Decision> all, List<Decision> seeds) {
        List<Decision> linked = new ArrayList<>(seeds);
        for (int i = 0; i < linked.size(); i++) {
            Decision one = linked.get(i);
            all.stream()
                    .filter(other -> linked.stream().noneMatch(l -> l.id() == other.id()))
                    .filter(other -> one.isLinkedTo(other) || other.isLinkedTo(one))
                    .forEach(linked::add);
        }
        return all.stream()
                .filter(one -> linked.stream().anyMatch(l -> l.id() == one.id()))
                .toList();
    }
}
