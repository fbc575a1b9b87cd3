package org.overturn.batch.show;

import java.util.Locale;
import org.overturn.batch.explain.Page;

/** An appeal with what its packet holds. */
final class AppealText {

    private final Page page;

    AppealText(Page page) {
        this.page = page;
    }

    void print(AppealFacts appeal) {
        page.rule('-');
        page.strong(() ->
                page.words(
                        0,
                        "APPEAL "
                                + appeal.number()
                                + ", "
                                + words(appeal.status())
                                + ": "
                                + appeal.amount().toDollars()
                                + (appeal.recovered().isZero()
                                        ? ""
                                        : ", recovered " + appeal.recovered().toDollars())));
        page.labelled(
                2,
                "Level",
                appeal.level()
                        + ", opened "
                        + appeal.openedOn()
                        + appeal.decidedOn().map(day -> ", decided " + day).orElse(""));
        page.labelled(
                2,
                "Due",
                appeal.dueOn().map(Object::toString).orElse("not known")
                        + " ("
                        + sourced(appeal.dueConfidence(), appeal.dueCitation())
                        + ")");
        appeal.packetSha256()
                .ifPresent(hash ->
                        page.labelled(
                                2,
                                "Packet",
                                appeal.packetPages().orElse(0)
                                        + " pages, SHA-256 "
                                        + hash.substring(0, 12)));
        appeal.exhibits().forEach(exhibit -> page.labelled(2, "", exhibit));
        appeal.needs().forEach(need -> page.labelled(2, "Missing", need));
    }

    /** How sure a deadline is, and where it comes from. */
    static String sourced(String confidence, String citation) {
        return words(confidence) + (citation.isEmpty() ? "" : "; source: " + citation);
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
