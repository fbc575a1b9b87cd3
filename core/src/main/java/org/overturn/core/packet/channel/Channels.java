package org.overturn.core.packet.channel;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/**
 * What the payers take, settings/channels.yml: a list of entries such as
 *
 * <pre>
 * - payer: larkfield   # key in payers.yml; left out: for all payers
 *   kind: PORTAL       # PORTAL, FAX, MAIL, ESMD
 *   maxMb: 20          # of a file
 *   maxFiles: 5        # for one appeal
 *   maxPages: 300      # of a file
 *   fileName: "{appeal}_{volume}"
 * </pre>
 *
 * What an entry leaves out is as usual ({@link ChannelKind#usual}); a limit of "none" is no limit.
 */
public final class Channels {

    private static final Set<String> KEYS =
            Set.of("payer", "kind", "maxMb", "maxFiles", "maxPages", "fileName");
    private static final String NO_LIMIT = "none";

    private final Map<Key, Channel> written;

    private Channels(Map<Key, Channel> written) {
        this.written = Map.copyOf(written);
    }

    /**
     * Reads channels.yml; a missing file means that all is as usual.
     *
     * @throws org.overturn.core.settings.InvalidSettings when the file is wrong
     */
    public static Channels read(Path file) {
        Map<Key, Channel> all = new LinkedHashMap<>();
        for (SettingsSection section : SettingsFile.read(file).list(KEYS)) {
            section.requiredText("kind");
            Key key =
                    new Key(
                            section.text("payer"),
                            section.choice("kind", ChannelKind.class).orElseThrow());
            if (all.put(key, channel(section, key.kind())) != null) {
                throw section.refused(
                        "kind", "the payer has an entry of this kind above; keep one");
            }
        }
        return new Channels(all);
    }

    /** The payer's own entry, else the one for all payers, else as usual. */
    public Channel of(Optional<String> payer, ChannelKind kind) {
        return payer.map(key -> written.get(new Key(Optional.of(key), kind)))
                .or(() -> Optional.ofNullable(written.get(new Key(Optional.empty(), kind))))
                .orElseGet(() -> Channel.usual(kind));
    }

    private static Channel channel(SettingsSection section, ChannelKind kind) {
        Limits usual = kind.usual();
        return new Channel(
                kind,
                new Limits(
                        count(section, "maxPages", usual.pages()),
                        count(section, "maxFiles", usual.files()),
                        bytes(section, usual.bytes())),
                fileNames(section));
    }

    private static long bytes(SettingsSection section, long usual) {
        int megabytes = count(section, "maxMb", 0);
        if (megabytes == Integer.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return megabytes == 0 ? usual : Limits.megabytes(megabytes);
    }

    private static int count(SettingsSection section, String key, int usual) {
        Optional<String> text = section.text(key);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.get().equals(NO_LIMIT)) {
            return Integer.MAX_VALUE;
        }
        return text.filter(number -> number.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElseThrow(() ->
                        section.refused(key, "write a whole number from 1 to 999999, or \"none\""));
    }

    private static FileNames fileNames(SettingsSection section) {
        try {
            return section.text("fileName").map(FileNames::new).orElse(FileNames.USUAL);
        } catch (IllegalArgumentException e) {
            throw section.refused("fileName", String.valueOf(e.getMessage()));
        }
    }

    private record Key(Optional<String> payer, ChannelKind kind) {}
}
