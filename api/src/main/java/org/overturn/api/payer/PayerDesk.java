package org.overturn.api.payer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.api.web.NotFound;
import org.overturn.batch.Folders;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.settings.SettingsEditor;
import org.springframework.stereotype.Component;

/**
 * The payers of the very file that the night identifies them by. All changes are held against the
 * version of the whole file.
 */
@Component
class PayerDesk {

    private final SettingsEditor editor;
    private final Path file;

    PayerDesk(SettingsEditor editor, Folders folders) {
        this.editor = editor;
        this.file = folders.settings().resolve("payers.yml");
    }

    /**
     * The payers as they are.
     *
     * @param version what a change must name
     * @param changed whether a change can be taken back
     */
    record Stored(Payers payers, String version, boolean changed) {

        Optional<Payer> find(String key) {
            return payers.list().stream().filter(payer -> payer.key().equals(key)).findFirst();
        }

        Payer get(String key) {
            return find(key).orElseThrow(() -> new NotFound("payer", key));
        }
    }

    /** The version is taken first: a change in between is refused rather than lost. */
    Stored get() {
        String version = editor.version(file);
        return new Stored(Payers.read(file), version, editor.canTakeBack(file));
    }

    /** Puts the payer in place of the one with its key, or behind all others. */
    void put(Payer payer, String seen) {
        List<Payer> all = new ArrayList<>(get().payers().list());
        int at = all.stream().map(Payer::key).toList().indexOf(payer.key());
        if (at < 0) {
            all.add(payer);
        } else {
            all.set(at, payer);
        }
        editor.replace(file, seen, new Payers(all).content());
    }

    void remove(Payer gone, String seen) {
        List<Payer> rest =
                get().payers().list().stream()
                        .filter(payer -> !payer.key().equals(gone.key()))
                        .toList();
        editor.replace(file, seen, new Payers(rest).content());
    }

    void takeBack(String seen) {
        editor.takeBack(file, seen);
    }
}
