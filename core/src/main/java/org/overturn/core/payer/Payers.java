package org.overturn.core.payer;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.settings.SettingsEntries;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/** The payers the office has described in settings/payers.yml. */
public final class Payers {

    private static final Set<String> KEYS =
            Set.of(
                    "key",
                    "name",
                    "identifiers",
                    "lineOfBusiness",
                    "appealUnit",
                    "appealAddress",
                    "fax",
                    "portal",
                    "delivery",
                    "contracted",
                    "state",
                    "funding");

    private final List<Payer> payers;

    public Payers(List<Payer> payers) {
        this.payers = List.copyOf(payers);
        Set<String> seen = new HashSet<>();
        for (Payer payer : payers) {
            if (!seen.add(payer.key())) {
                throw new IllegalArgumentException("two payers with the key " + payer.key());
            }
        }
    }

    /** No settings: every payer is known by its remittances alone. */
    public static Payers none() {
        return new Payers(List.of());
    }

    /**
     * Reads payers.yml; a missing file means no payers.
     *
     * @throws org.overturn.core.settings.InvalidSettings when the file is wrong
     */
    public static Payers read(Path file) {
        List<SettingsSection> sections = SettingsFile.read(file).list(KEYS);
        Set<String> seen = new HashSet<>();
        for (SettingsSection section : sections) {
            if (!seen.add(section.requiredText("key"))) {
                throw section.refused("key", "another payer has this key; keys must differ");
            }
        }
        return new Payers(sections.stream().map(Payers::payer).toList());
    }

    private static Payer payer(SettingsSection section) {
        return new Payer(
                section.requiredText("key"),
                section.requiredText("name"),
                section.texts("identifiers"),
                section.choice("lineOfBusiness", LineOfBusiness.class),
                section.text("appealUnit"),
                section.texts("appealAddress"),
                section.text("fax"),
                section.text("portal"),
                section.text("delivery"),
                section.flag("contracted"),
                state(section),
                section.choice("funding", Funding.class));
    }

    private static Optional<String> state(SettingsSection section) {
        Optional<String> state = section.text("state");
        if (state.filter(text -> !text.matches("[A-Z]{2}")).isPresent()) {
            throw section.refused("state", "write the two letters, such as CA");
        }
        return state;
    }

    /** The content of payers.yml for these payers; reading it gives the same ones. */
    public List<Map<String, Object>> content() {
        return payers.stream().map(Payers::content).toList();
    }

    private static Map<String, Object> content(Payer payer) {
        return new SettingsEntries()
                .text("key", Optional.of(payer.key()))
                .text("name", Optional.of(payer.name()))
                .texts("identifiers", payer.identifiers())
                .text("lineOfBusiness", payer.lineOfBusiness().map(LineOfBusiness::name))
                .text("appealUnit", payer.appealUnit())
                .texts("appealAddress", payer.appealAddress())
                .text("fax", payer.fax())
                .text("portal", payer.portal())
                .text("delivery", payer.delivery())
                .flag("contracted", payer.contracted())
                .text("state", payer.state())
                .text("funding", payer.funding().map(Funding::name))
                .content();
    }

    public List<Payer> list() {
        return payers;
    }

    /**
     * The payer a remittance comes from: first by identifier, then by exact name. Where several
     * share the identifier (one company, several products) the name must tell; if it doesn't, the
     * answer is empty rather than a guess.
     *
     * @param identifiers TRN03, N104 and REF values of the remittance
     * @param name N102
     */
    public Optional<Payer> identify(Collection<String> identifiers, String name) {
        List<Payer> byIdentifier =
                payers.stream().filter(payer -> hasAny(payer, identifiers)).toList();
        return byIdentifier.size() == 1
                ? Optional.of(byIdentifier.getFirst())
                : onlyNamed(byIdentifier.isEmpty() ? payers : byIdentifier, name);
    }

    private static boolean hasAny(Payer payer, Collection<String> identifiers) {
        return payer.identifiers().stream()
                .anyMatch(own ->
                        identifiers.stream()
                                .anyMatch(other -> PayerName.sameIdentifier(own, other)));
    }

    private static Optional<Payer> onlyNamed(List<Payer> candidates, String name) {
        String plain = PayerName.plain(name);
        List<Payer> named =
                candidates.stream()
                        .filter(payer -> PayerName.plain(payer.name()).equals(plain))
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
