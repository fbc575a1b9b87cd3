package org.overturn.batch.submission;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/**
 * Where packets go, settings/sending.yml:
 *
 * <pre>
 * from: appeals@office.example            # sender of faxes and e-mails
 * faxMail: "{fax}@fax.example"            # the gateway's address; {fax}: the number's digits
 * faxFolder: /srv/fax/out                 # which the fax program watches
 * payers:
 * - payer: larkfield                      # key in payers.yml
 *   email: appeals@larkfield.example
 *   domains: larkfield.example            # the only ones to which its e-mails may go
 * </pre>
 *
 * No file: by post and portal only.
 */
record SendingSettings(
        Optional<String> from,
        Optional<String> faxMail,
        Optional<Path> faxFolder,
        Map<String, Mailbox> mailboxes) {

    private static final Set<String> KEYS = Set.of("from", "faxMail", "faxFolder", "payers");
    private static final Set<String> PAYER_KEYS = Set.of("payer", "email", "domains");
    private static final String ADDRESS = "[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";
    private static final SendingSettings NONE =
            new SendingSettings(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    SendingSettings {
        mailboxes = Map.copyOf(mailboxes);
    }

    /** A payer's address, and the domains that policy allows. */
    record Mailbox(String address, List<String> domains) {

        Mailbox {
            domains = List.copyOf(domains);
        }

        boolean isAllowed() {
            String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
            return domains.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(domain));
        }
    }

    /**
     * Reads the file.
     *
     * @throws org.overturn.core.settings.InvalidSettings when it is wrong
     */
    static SendingSettings read(Path file) {
        return SettingsFile.read(file).section(KEYS).map(SendingSettings::of).orElse(NONE);
    }

    private static SendingSettings of(SettingsSection section) {
        Map<String, Mailbox> mailboxes = new HashMap<>();
        for (SettingsSection payer : section.sections("payers", PAYER_KEYS)) {
            String key = payer.requiredText("payer");
            Mailbox mailbox =
                    new Mailbox(
                            address(payer, "email")
                                    .orElseThrow(() ->
                                            payer.incomplete("email", "write the address here")),
                            payer.texts("domains"));
            if (mailboxes.put(key, mailbox) != null) {
                throw payer.refused("payer", "the payer has an entry above; keep one");
            }
        }
        return new SendingSettings(
                address(section, "from"),
                gateway(section),
                section.text("faxFolder").map(Path::of),
                mailboxes);
    }

    private static Optional<String> address(SettingsSection section, String key) {
        Optional<String> text = section.text(key);
        if (text.filter(one -> !one.matches(ADDRESS)).isPresent()) {
            throw section.refused(key, "write an e-mail address");
        }
        return text;
    }

    private static Optional<String> gateway(SettingsSection section) {
        Optional<String> text = section.text("faxMail");
        if (text.filter(one -> !one.contains("{fax}") || !faxed(one, "1").matches(ADDRESS))
                .isPresent()) {
            throw section.refused(
                    "faxMail", "write an address with {fax} in it, such as {fax}@fax.example");
        }
        return text;
    }

    private static String faxed(String pattern, String number) {
        return pattern.replace("{fax}", number);
    }

    /** The gateway's address for a number; empty without a gateway. */
    Optional<String> faxAddress(String number) {
        return faxMail.map(pattern -> faxed(pattern, digits(number)));
    }

    /** The digits of a number, as fax programs dial them. */
    static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
