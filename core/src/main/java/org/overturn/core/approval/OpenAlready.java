package org.overturn.core.approval;

/** The subject has a text in force already. */
public final class OpenAlready extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    OpenAlready(Subject subject) {
        super(subject.kind().label() + " " + subject.id() + " has a text already.");
    }
}
