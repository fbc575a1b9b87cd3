package org.overturn.api.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.user.Sensitivity;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the form of a document sends; what it leaves out is the usual.
 *
 * @param title blank for that of its kind
 */
record HandedIn(
        @Nullable MultipartFile file,
        @Nullable DocumentKind kind,
        @Nullable String title,
        @Nullable Sensitivity label) {

    Optional<MultipartFile> content() {
        return Optional.ofNullable(file).filter(sent -> !sent.isEmpty());
    }

    DocumentKind kindOrOther() {
        return kind == null ? DocumentKind.OTHER : kind;
    }

    String titleOrNone() {
        return title == null ? "" : title;
    }

    Sensitivity labelOrNone() {
        return label == null ? Sensitivity.NORMAL : label;
    }
}
