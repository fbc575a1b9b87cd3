package org.overturn.api.web;

import java.io.IOException;
import org.overturn.core.db.Digest;
import org.overturn.core.settings.Picture;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Pictures as they come from browsers and go to them. */
public final class Pictures {

    private Pictures() {}

    /**
     * The picture of a file that was handed in.
     *
     * @throws org.overturn.core.settings.UnusablePicture when it holds none
     */
    public static Picture of(MultipartFile file) throws IOException {
        return Picture.of(file.getBytes());
    }

    public static ResponseEntity<Resource> answer(Picture picture) {
        return answer(picture, Digest.ofBytes(picture.png()));
    }

    /** With the version that a change names. */
    public static ResponseEntity<Resource> answer(Picture picture, String version) {
        return ResponseEntity.ok()
                .eTag(version)
                .contentType(MediaType.IMAGE_PNG)
                .body(new ByteArrayResource(picture.png()));
    }
}
