package org.overturn.core.letter;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.settings.Picture;
import org.overturn.core.settings.SettingsEntries;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/** Reads and writes settings/office.yml, the one place that letters take the office from. */
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

    /**
     * The office's logo; it lies beside the file under the name {@code logo.png}.
     *
     * @throws org.overturn.core.settings.InvalidSettings when it is no picture
     */
    public static Optional<Picture> readLogo(Path file) {
        return Picture.read(logo(file));
    }

    /** Where the logo lies of the office that this file describes. */
    public static Path logo(Path file) {
        return file.resolveSibling("logo.png");
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

    /** The content of the file for this office; reading it gives the same office. */
    public static Map<String, Object> content(Office office) {
        return new SettingsEntries()
                .text("name", office.name())
                .texts("addressLines", office.addressLines())
                .text("phone", office.phone())
                .text("fax", office.fax())
                .text("email", office.email())
                .text("npi", office.npi())
                .text("tin", office.tin())
                .section("contact", content(office.contact()))
                .section("signer", content(office.signer()))
                .content();
    }

    private static SettingsEntries content(Office.Member member) {
        return new SettingsEntries()
                .text("name", member.name())
                .text("title", member.title())
                .text("phone", member.phone())
                .text("email", member.email());
    }
}
