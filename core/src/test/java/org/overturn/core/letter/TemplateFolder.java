package org.overturn.core.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** An office's folder of templates, empty when a test begins. */
abstract class TemplateFolder {

    static final String FRONT = "---\nkind: APPEAL\ntitle: Mine\ntopic: mine\n---\n";

    @TempDir Path folder;

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
