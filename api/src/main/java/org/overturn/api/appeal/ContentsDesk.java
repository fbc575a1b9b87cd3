package org.overturn.api.appeal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.api.appeal.ExhibitCard.Without;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.security.CurrentUser;
import org.overturn.batch.night.PacketPlans;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.letter.ExhibitLetters;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.PlannedExhibit;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.packet.contents.LeftOut;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.PageNumbers;
import org.overturn.core.packet.contents.Passage;
import org.overturn.core.packet.contents.Redaction;
import org.springframework.stereotype.Component;

/** The contents of a packet, within what a user may see. */
@Component
class ContentsDesk {

    private final AppealDesk desk;
    private final PacketPlans plans;
    private final Arrangements arrangements;
    private final ExhibitLetters letters;

    ContentsDesk(
            AppealDesk desk, PacketPlans plans, Arrangements arrangements, ExhibitLetters letters) {
        this.desk = desk;
        this.plans = plans;
        this.arrangements = arrangements;
        this.letters = letters;
    }

    PacketContents show(AppealFile one, CurrentUser me) {
        Arrangement now = arrangements.get(one.id());
        Map<String, FiledDocument> filed = filed(one, me);
        Map<String, String> kept = letters.list(one.id());
        List<ExhibitCard> in =
                plans.list(one.id()).stream().map(plan -> card(plan, now, filed, kept)).toList();
        List<ExhibitCard> out =
                filed.entrySet().stream()
                        .flatMap(document ->
                                now.findWhole(document.getKey()).stream()
                                        .map(why -> leftOut(document.getValue(), why)))
                        .toList();
        long known = in.stream().filter(card -> card.document().isPresent()).count() + out.size();
        return new PacketContents(
                now.version(),
                now.segments(),
                in,
                out,
                now.redactions().stream().filter(it -> isOpen(filed, it.exhibit())).toList(),
                now.marks().stream().filter(it -> isOpen(filed, it.exhibit())).toList(),
                (int) Math.max(0, filed.size() - known));
    }

    /** Whether it is a document that the user may open. */
    static boolean isOpen(Map<String, FiledDocument> filed, String exhibit) {
        return Optional.ofNullable(filed.get(exhibit)).map(FiledDocument::open).orElse(false);
    }

    /** The documents of its claim by the keys of exhibits. */
    Map<String, FiledDocument> filed(AppealFile one, CurrentUser me) {
        Map<String, FiledDocument> filed = new LinkedHashMap<>();
        desk.listDocuments(one, me)
                .forEach(document -> filed.put(PacketDocument.key(document.id()), document));
        return filed;
    }

    private static ExhibitCard card(
            PlannedExhibit plan,
            Arrangement now,
            Map<String, FiledDocument> filed,
            Map<String, String> kept) {
        String key = plan.document().map(PacketDocument::key).orElse("");
        Optional<FiledDocument> document = Optional.ofNullable(filed.get(key));
        boolean ours = plan.document().flatMap(PacketDocument::documentId).isEmpty();
        boolean open = document.map(FiledDocument::open).orElse(ours);
        return new ExhibitCard(
                key,
                plan.letter(),
                open ? plan.title() : "Protected document",
                document.map(FiledDocument::document),
                open,
                document.filter(FiledDocument::open).map(ContentsDesk::pages).orElse(0),
                kept.containsKey(key),
                without(now.listPages(key), open),
                numbers(now.listRedactions(key).stream().map(Redaction::what)),
                numbers(now.listMarks(key).stream().map(Mark::what)));
    }

    private static String numbers(Stream<Passage> passages) {
        return PageNumbers.write(
                passages.map(Passage::page).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static ExhibitCard leftOut(FiledDocument document, LeftOut why) {
        return new ExhibitCard(
                why.exhibit(),
                "",
                document.title(),
                Optional.of(document.document()),
                document.open(),
                document.open() ? pages(document) : 0,
                false,
                without(List.of(why), document.open()),
                "",
                "");
    }

    /** Of a document whose pages are known before the packet is drawn. */
    static int pages(FiledDocument filed) {
        MediaType type = filed.document().mediaType().ofPages();
        return switch (type) {
            case PDF, PNG, JPEG, TIFF -> filed.document().pages();
            default -> 0;
        };
    }

    private record Why(String reason, String by, Instant at) {}

    /** Why something of a protected document is left out may say what it is about. */
    private static List<Without> without(List<LeftOut> pages, boolean open) {
        Map<Why, SortedSet<Integer>> together = new LinkedHashMap<>();
        for (LeftOut one : pages) {
            Why why = new Why(open ? one.reason() : "Protected", one.by(), one.at());
            SortedSet<Integer> numbers = together.computeIfAbsent(why, _ -> new TreeSet<>());
            if (!one.isAll()) {
                numbers.add(one.page());
            }
        }
        return together.entrySet().stream()
                .map(one ->
                        new Without(
                                PageNumbers.write(one.getValue()),
                                one.getKey().reason(),
                                one.getKey().by(),
                                one.getKey().at()))
                .toList();
    }
}
