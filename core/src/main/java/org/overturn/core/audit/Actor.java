package org.overturn.core.audit;

import java.util.Set;
import org.overturn.core.db.Digest;

/**
 * Who acts.
 *
 * @param name the name to sign in with, or that of a job
 * @param session the hash of the session's id, since whoever knows the id has the session; empty
 *     for none
 * @param sourceIp where the request came from; empty for what runs on this machine
 * @param realName who really acts, when it is in somebody else's name; else empty
 */
public record Actor(
        String name, Set<String> roles, String session, String sourceIp, String realName) {

    /** The role of what acts by itself. */
    static final String PROGRAM = "PROGRAM";

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor without a name");
        }
        if (!session.matches("([0-9a-f]{64})?")) {
            throw new IllegalArgumentException("not the hash of a session's id");
        }
        roles = Set.copyOf(roles);
    }

    /** One who acts in the own name. */
    public Actor(String name, Set<String> roles, String session, String sourceIp) {
        this(name, roles, session, sourceIp, "");
    }

    /** A person in a session. */
    public static Actor person(String name, Set<String> roles, String sessionId, String sourceIp) {
        return new Actor(name, roles, Digest.of(sessionId), sourceIp);
    }

    /** A person without a session, who signs in or uses the command line. */
    public static Actor person(String name, String sourceIp) {
        return new Actor(name, Set.of(), "", sourceIp);
    }

    /** A part of the program that acts by itself, such as the night run. */
    public static Actor program(String name) {
        return new Actor(name, Set.of(PROGRAM), "", "");
    }

    /** Somebody on this machine who uses the command line; its system knows them by this name. */
    public static Actor commandLine(String systemUser) {
        return person("cli:" + systemUser, "");
    }

    /** The same, when in truth another acts in this name. */
    public Actor doneBy(String realUser) {
        return new Actor(name, roles, session, sourceIp, realUser);
    }
}
