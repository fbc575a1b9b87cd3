package org.overturn.batch.cli;

import org.overturn.core.audit.Actor;

/** Who uses the command line: the user the operating system knows. */
final class SystemUser {

    private SystemUser() {}

    static Actor actor() {
        return Actor.commandLine(System.getProperty("user.name", "unknown"));
    }
}
