package org.overturn.core.packet.proof;

import java.time.Instant;
import java.util.List;

/**
 * Where the letter's text comes from and who stands behind it.
 *
 * @param textSha256 of the text that people approve and sign; empty while it is the template's
 * @param template its name
 * @param templateSha256 its version: the hash of its file, as long as the program keeps it
 * @param arguments that the letter makes
 * @param acts approvals and signatures in force, in the order they were given
 */
public record LetterProof(
        String textSha256,
        String template,
        String templateSha256,
        List<Argument> arguments,
        List<Act> acts) {

    /** Nothing is known of it. */
    public static final LetterProof NONE = new LetterProof("", "", "", List.of(), List.of());

    public LetterProof {
        arguments = List.copyOf(arguments);
        acts = List.copyOf(acts);
    }

    /**
     * An argument.
     *
     * @param sha256 its version
     */
    public record Argument(String name, String sha256) {}

    /** What somebody did. */
    public enum Deed {
        APPROVED,
        SIGNED
    }

    /**
     * That somebody approved or signed.
     *
     * @param by the name then
     * @param onBehalfOf empty when in the own name
     * @param textSha256 of the text they saw
     * @param attestationSha256 of the words that were attested; empty for an approval
     */
    public record Act(
            Deed deed,
            String by,
            String onBehalfOf,
            Instant at,
            String textSha256,
            String attestationSha256) {}
}
