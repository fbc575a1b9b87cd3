package org.overturn.batch.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads and writes YAML as people would write it by hand. */
final class Yaml {

    private Yaml() {}

    static String text(Object data) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(120);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return new org.yaml.snakeyaml.Yaml(options).dump(data);
    }

    static Map<String, Map<String, Object>> read(String name) {
        try (InputStream in = Tables.open(name)) {
            return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
