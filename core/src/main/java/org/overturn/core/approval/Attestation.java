package org.overturn.core.approval;

import java.util.Optional;

/**
 * What somebody says who signs.
 *
 * @param text what is attested, in the words that were shown
 * @param credentials as they are now: "MD, FACC"
 * @param licence number and state, as they are now; may be empty where none is needed
 * @param image of the signature; without it the typed attestation is the signature
 * @param delegator whose signature it stands for, by the user's number; needs a delegation
 */
public record Attestation(
        String text,
        String credentials,
        String licence,
        Optional<SignatureImage> image,
        Optional<Long> delegator) {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST = 255;
    private static final int FEWEST_LETTERS = 20;
    private static final int FEWEST_WORDS = 4;

    /**
     * @throws IncompleteRequest when it attests nothing, or too little to be an attestation
     */
    public Attestation {
        text = text.strip();
        credentials = credentials.strip();
        licence = licence.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IncompleteRequest(
                    "attestation", "Say in at most 2,000 characters what is attested.");
        }
        if (!hasSubstance(text)) {
            throw new IncompleteRequest(
                    "attestation",
                    "Say in a sentence what is attested; this is too short for one.");
        }
        if (credentials.length() > LONGEST || licence.length() > LONGEST) {
            throw new IncompleteRequest(
                    "credentials", "Credentials and license have at most 255 characters each.");
        }
    }

    /** Whether it says enough to be an attestation. */
    public static boolean hasSubstance(String text) {
        return text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && text.strip().split("\\s+").length >= FEWEST_WORDS;
    }

    public static Attestation typed(String text, String credentials, String licence) {
        return new Attestation(text, credentials, licence, Optional.empty(), Optional.empty());
    }

    public Attestation onBehalfOf(long userId) {
        return new Attestation(text, credentials, licence, image, Optional.of(userId));
    }

    public Attestation with(SignatureImage signature) {
        return new Attestation(text, credentials, licence, Optional.of(signature), delegator);
    }
}
