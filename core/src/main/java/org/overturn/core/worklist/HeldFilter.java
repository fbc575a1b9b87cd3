package org.overturn.core.worklist;

/** Whether denials are wanted that somebody put off; one whose day has come is no longer held. */
public enum HeldFilter {
    NO,
    YES,
    ANY
}
