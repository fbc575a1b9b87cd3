package org.overturn.api.office;

import java.nio.file.Path;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.settings.Picture;
import org.overturn.core.settings.SettingsEditor;
import org.springframework.stereotype.Component;

/** The office's own entries, in the very file that letters are written from. */
@Component
class OfficeDesk {

    private final SettingsEditor editor;
    private final Path file;

    OfficeDesk(SettingsEditor editor, Folders folders) {
        this.editor = editor;
        this.file = folders.settings().resolve("office.yml");
    }

    /**
     * The office as it is.
     *
     * @param version what a change must name
     * @param changed whether a change can be taken back
     */
    record Stored(Office office, String version, boolean changed) {}

    /** The version is taken first: a change in between is refused rather than lost. */
    Stored get() {
        String version = editor.version(file);
        return new Stored(
                Offices.read(file).orElse(Office.NONE), version, editor.canTakeBack(file));
    }

    /**
     * The logo as it is.
     *
     * @param version what a change must name
     * @param changed whether a change can be taken back
     */
    record StoredLogo(Optional<Picture> logo, String version, boolean changed) {}

    StoredLogo getLogo() {
        String version = editor.version(logo());
        return new StoredLogo(Offices.readLogo(file), version, editor.canTakeBack(logo()));
    }

    void changeLogo(Picture logo, String seen) {
        editor.replace(logo(), seen, logo.png());
    }

    void removeLogo(String seen) {
        editor.remove(logo(), seen);
    }

    void takeBackLogo(String seen) {
        editor.takeBack(logo(), seen);
    }

    private Path logo() {
        return Offices.logo(file);
    }

    void change(Office office, String seen) {
        editor.replace(file, seen, Offices.content(office));
    }

    void takeBack(String seen) {
        editor.takeBack(file, seen);
    }
}
