package org.overturn.core.user;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.overturn.core.settings.Picture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How users sign, as pictures. A picture is its owner's alone: it is for the letters that this user
 * signs, and signs nothing by itself.
 */
@Component
public class SignaturePictures {

    private final SignaturePictureRepository repository;
    private final Clock clock;

    SignaturePictures(SignaturePictureRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public Optional<Picture> find(User owner) {
        return repository.find(owner.id()).map(Picture::of);
    }

    /** Puts it in place of the one before. */
    @Transactional
    public void keep(User owner, Picture picture) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!repository.replace(owner.id(), picture.png(), now)) {
            repository.insert(owner.id(), picture.png(), now);
        }
    }

    /** False when there was none. */
    public boolean remove(User owner) {
        return repository.delete(owner.id());
    }
}
