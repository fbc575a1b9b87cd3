package org.overturn.core.packet.form;

import java.util.List;
import java.util.Optional;
import org.overturn.core.letter.NamedValues;

/**
 * The forms of one packet, and what they are filled with.
 *
 * @param own level of the Medicare appeal for whose request we draw a page of our own
 */
public record RequestForms(List<PayerForm> forms, Optional<Integer> own, NamedValues values) {

    /** No forms. */
    public static final RequestForms NONE =
            new RequestForms(List.of(), Optional.empty(), NamedValues.NONE);

    public RequestForms {
        forms = List.copyOf(forms);
    }
}
