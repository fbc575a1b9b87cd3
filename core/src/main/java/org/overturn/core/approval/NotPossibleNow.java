package org.overturn.core.approval;

import java.util.Locale;

/** From where the text stands this step can't be made. */
public final class NotPossibleNow extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    NotPossibleNow(ApprovalState now, ApprovalState wanted) {
        super("It is %s, and can't become %s from there.".formatted(words(now), words(wanted)));
    }

    NotPossibleNow(String message) {
        super(message);
    }

    private static String words(ApprovalState state) {
        return '"' + state.label().toLowerCase(Locale.ROOT) + '"';
    }
}
