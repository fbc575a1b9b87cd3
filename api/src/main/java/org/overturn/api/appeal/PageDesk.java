package org.overturn.api.appeal;

import java.util.List;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.packet.PacketDocument;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Single pages of documents that are to go into a packet, for who may open them. */
@Component
class PageDesk {

    private final AppealDesk desk;
    private final PacketDecisions decisions;
    private final FiledDocuments filed;
    private final AccessRules rules;

    PageDesk(AppealDesk desk, PacketDecisions decisions, FiledDocuments filed, AccessRules rules) {
        this.desk = desk;
        this.decisions = decisions;
        this.filed = filed;
        this.rules = rules;
    }

    /** A page in the address. */
    record Place(String id, String document, String page) {

        /** Of what is done to it: {@code black-out}. */
        String path(String what) {
            return "/appeals/" + id + "/contents/" + document + "/" + what + "/" + page;
        }
    }

    /** A page that may be opened. */
    record Page(AppealFile one, FiledDocument filed, int number) {

        /** Of the exhibit. */
        String key() {
            return PacketDocument.key(filed.id());
        }
    }

    /**
     * Opens a page.
     *
     * @throws NotFound when there is none, or not for this user
     */
    Page open(Place place, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(place.id(), me, note);
        FiledDocument found = decisions.get(one, place.document(), me);
        filed.admit(List.of(found.label()), me, note);
        return new Page(one, found, number(place, found));
    }

    private static int number(Place place, FiledDocument document) {
        int page = place.page().matches("\\d{1,5}") ? Integer.parseInt(place.page()) : 0;
        if (page < 1 || page > ContentsDesk.pages(document)) {
            throw new NotFound("page", place.page());
        }
        return page;
    }

    /** What every page about a page shows. */
    void show(Page page, CurrentUser me, Model model) {
        model.addAttribute("one", page.one());
        model.addAttribute("filed", page.filed());
        model.addAttribute("page", page.number());
        model.addAttribute("count", ContentsDesk.pages(page.filed()));
        model.addAttribute(
                "mayChange",
                page.one().appeal().status().isChangeable()
                        && rules.admit(HttpMethod.POST, "/appeals/1/contents/order", me.roles()));
    }
}
