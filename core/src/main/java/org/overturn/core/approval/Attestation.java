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

    /**
     * @throws IncompleteRequest when it attests nothing
     */
    public Attestation {
        text = text.strip();
        credentials = credentials.strip();
        licence = licence.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IncompleteRequest(
                    "attestation", "Say in at most 2,000 characters what is attested.");
        }
        if (credentials.length() > LONGEST || licence.length() > LONGEST) {
            throw new IncompleteRequest(
                    "credentials", "Credentials and license have at most 255 characters each.");
        }
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
