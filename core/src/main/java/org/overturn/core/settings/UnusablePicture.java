package org.overturn.core.settings;

/** What was handed in as a picture can't be used; the message says why and what to do. */
public final class UnusablePicture extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusablePicture(String message) {
        super(message);
    }

    UnusablePicture(String message, Throwable cause) {
        super(message, cause);
    }

    static UnusablePicture ofAnotherKind() {
        return new UnusablePicture("This is no PNG or JPEG picture. Save it as one of these.");
    }
}
