package org.overturn.core.settings;

/** A settings file is no longer as the caller saw it; nothing was changed. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChangedMeanwhile(String file) {
        super(file + " was changed meanwhile; open the page again to see how it is now");
    }
}
