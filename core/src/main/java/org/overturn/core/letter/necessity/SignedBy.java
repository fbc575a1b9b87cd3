package org.overturn.core.letter.necessity;

import java.util.Optional;
import org.overturn.core.approval.Signature;
import org.overturn.core.letter.SignatureView;

/** A signature in force, with its picture where the letter is to show it. */
record SignedBy(Signature signature, Optional<SignatureView> picture) {

    static SignedBy named(Signature signature) {
        return new SignedBy(signature, Optional.empty());
    }
}
