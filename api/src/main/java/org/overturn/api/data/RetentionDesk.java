package org.overturn.api.data;

import java.nio.file.Path;
import java.util.List;
import org.overturn.batch.Folders;
import org.overturn.core.retention.PastTime;
import org.overturn.core.retention.Retention;
import org.overturn.core.retention.RetentionSweep;
import org.overturn.core.retention.Retentions;
import org.overturn.core.settings.SettingsEditor;
import org.springframework.stereotype.Component;

/** How long things are kept, in the file that {@code overturn retention} goes by. */
@Component
class RetentionDesk {

    private final SettingsEditor editor;
    private final RetentionSweep sweep;
    private final Path file;

    RetentionDesk(SettingsEditor editor, RetentionSweep sweep, Folders folders) {
        this.editor = editor;
        this.sweep = sweep;
        this.file = folders.settings().resolve("retention.yml");
    }

    /**
     * The setting as it is.
     *
     * @param version what a change must name
     */
    record Stored(Retention retention, String version) {}

    /** The version is taken first: a change in between is refused rather than lost. */
    Stored get() {
        String version = editor.version(file);
        return new Stored(Retentions.read(file), version);
    }

    List<PastTime> listPast(Retention retention) {
        return sweep.list(retention);
    }

    void change(Retention retention, String seen) {
        editor.replace(file, seen, Retentions.content(retention));
    }
}
