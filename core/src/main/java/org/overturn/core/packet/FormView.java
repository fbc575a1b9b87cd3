package org.overturn.core.packet;

import java.util.List;
import org.overturn.core.packet.PacketHtml.Place;
import org.overturn.core.packet.form.FormPlace;

/**
 * A form as the packet's XHTML has it.
 *
 * @param first before the letter
 * @param looks classes of packet.css for its first page
 * @param html of a page made here; else it has places
 */
record FormView(
        String title,
        String anchor,
        String pages,
        String figures,
        boolean first,
        String looks,
        String html,
        List<Place> places) {

    static FormView of(FormPart form, PacketNumbers numbers) {
        return new FormView(
                form.title(),
                form.anchor(),
                numbers.pages(form),
                numbers.figures(form),
                form.place() == FormPlace.FIRST,
                form.number() == 1 && form.place() == FormPlace.FIRST ? "first" : "",
                form.body() instanceof ExhibitBody.Generated made ? made.html() : "",
                form.body() instanceof ExhibitBody.Copied copied
                        ? places(form, copied)
                        : List.of());
    }

    private static List<Place> places(FormPart form, ExhibitBody.Copied copied) {
        return copied.pages().entrySet().stream()
                .map(page ->
                        new Place(
                                form.key(page.getKey()),
                                page.getValue().landscape() ? "landscape" : "portrait",
                                form.description(page.getKey(), copied.of())))
                .toList();
    }
}
