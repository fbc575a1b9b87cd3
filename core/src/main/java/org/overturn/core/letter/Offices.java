package org.overturn.core.letter;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/** Reads settings/office.yml. */
public final class Offices {

    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "addressLines",
                    "phone",
                    "fax",
                    "email",
                    "npi",
                    "tin",
                    "contact",
                    "signer");
    private static final Set<String> MEMBER_KEYS = Set.of("name", "title", "phone", "email");

    private Offices() {}

    /**
     * The office of the file; empty when there is no file.
     *
     * @throws org.overturn.core.settings.InvalidSettings when the file is wrong
     */
    public static Optional<Office> read(Path file) {
        return SettingsFile.read(file).section(KEYS).map(Offices::office);
    }

    private static Office office(SettingsSection section) {
        return new Office(
                section.text("name"),
                section.texts("addressLines"),
                section.text("phone"),
                section.text("fax"),
                section.text("email"),
                section.text("npi"),
                section.text("tin"),
                member(section, "contact"),
                member(section, "signer"));
    }

    private static Office.Member member(SettingsSection office, String key) {
        return office.section(key, MEMBER_KEYS)
                .map(section ->
                        new Office.Member(
                                section.text("name"),
                                section.text("title"),
                                section.text("phone"),
                                section.text("email")))
                .orElse(Office.Member.NONE);
    }
}
