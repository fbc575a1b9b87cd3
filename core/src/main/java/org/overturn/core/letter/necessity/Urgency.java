package org.overturn.core.letter.necessity;

import static org.overturn.core.letter.necessity.Plain.text;

/**
 * Why the payer must decide at once; both blank for a standard request.
 *
 * @param harm what delay could harm: "life", "ability to walk"
 * @param limit beyond which it would: "one week"
 */
public record Urgency(String harm, String limit) {

    static final Urgency BLANK = new Urgency("", "");

    public Urgency {
        harm = text(harm);
        limit = text(limit);
    }
}
