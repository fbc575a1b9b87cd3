package org.overturn.core.letter.necessity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.approval.Who;
import org.overturn.core.db.Ids;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.Documents;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records that a letter rests on: what is needed, what is there, what is missing. */
@Component
public class LetterRecords {

    private final RecordRepository records;
    private final LetterSteps changes;
    private final Documents documents;
    private final DocumentLabels labels;
    private final Ids ids;

    LetterRecords(
            RecordRepository records,
            LetterSteps changes,
            Documents documents,
            DocumentLabels labels,
            Ids ids) {
        this.records = records;
        this.changes = changes;
        this.documents = documents;
        this.labels = labels;
        this.ids = ids;
    }

    /**
     * An item of the checklist.
     *
     * @param candidates documents of the account that it may be, not ticked yet
     */
    public record Item(RecordItem wanted, List<LetterRecord> ticks, List<Document> candidates) {

        public boolean isThere() {
            return !ticks.isEmpty();
        }
    }

    /** The checklist of a letter, the required first. */
    public List<Item> list(NecessityLetter letter) {
        List<LetterRecord> ticks = records.list(letter.id());
        Set<Long> ticked =
                ticks.stream()
                        .flatMap(tick -> tick.documentId().stream())
                        .collect(Collectors.toSet());
        List<Document> loose =
                ordinary(letter).stream()
                        .filter(document -> !ticked.contains(document.id()))
                        .toList();
        return RecordItem.list(letter.kind()).stream()
                .map(item ->
                        new Item(
                                item,
                                ticks.stream()
                                        .filter(tick -> tick.item().equals(item.name()))
                                        .toList(),
                                loose.stream()
                                        .filter(document ->
                                                item.documents().contains(document.kind()))
                                        .toList()))
                .toList();
    }

    /** Sensitive documents are ticked by hand: even what they are is protected. */
    private List<Document> ordinary(NecessityLetter letter) {
        List<Document> all = documents.listForClaim(letter.account().number());
        Map<Long, Sensitivity> sensitivity = labels.list(all);
        return all.stream()
                .filter(document -> sensitivity.get(document.id()) == Sensitivity.NORMAL)
                .toList();
    }

    /**
     * Ticks an item by a document of the account.
     *
     * @throws LetterRefused when the account has no such document
     */
    @Transactional
    public NecessityLetter link(Who who, LetterSeen seen, String item, long documentId) {
        NecessityLetter letter = unsigned(who, seen);
        Document document =
                ordinary(letter).stream()
                        .filter(one -> one.id() == documentId)
                        .findFirst()
                        .orElseThrow(() ->
                                new LetterRefused(
                                        "document", "The account has no document like this."));
        return tick(who, letter, item, new Ticked(Optional.of(document.id()), ""));
    }

    /** Ticks an item by hand, with a note that says where the record is. */
    @Transactional
    public NecessityLetter note(Who who, LetterSeen seen, String item, String note) {
        NecessityLetter letter = unsigned(who, seen);
        String text = note.strip();
        if (text.isEmpty() || text.length() > 500) {
            throw new LetterRefused("note", "Say in at most 500 characters where the record is.");
        }
        return tick(who, letter, item, new Ticked(Optional.empty(), text));
    }

    /** The letter names its enclosures; once signed, they are settled. */
    private NecessityLetter unsigned(Who who, LetterSeen seen) {
        NecessityLetter letter = changes.current(who, seen);
        if (letter.stage().isSigned()) {
            throw new LetterRefused("", "The letter is signed: its enclosures are settled.");
        }
        return letter;
    }

    private record Ticked(Optional<Long> documentId, String note) {}

    private NecessityLetter tick(Who who, NecessityLetter letter, String item, Ticked ticked) {
        if (RecordItem.list(letter.kind()).stream().noneMatch(one -> one.name().equals(item))) {
            throw new LetterRefused("item", "The checklist has no such item.");
        }
        records.add(
                letter.id(),
                new LetterRecord(
                        ids.next(),
                        item,
                        ticked.documentId(),
                        ticked.note(),
                        LetterSteps.name(who),
                        changes.now()));
        return changes.change(letter);
    }

    /** Takes a tick back. */
    @Transactional
    public NecessityLetter untick(Who who, LetterSeen seen, long tickId) {
        NecessityLetter letter = unsigned(who, seen);
        if (!records.remove(letter.id(), tickId)) {
            throw new LetterRefused("", "This is no longer ticked.");
        }
        return changes.change(letter);
    }
}
