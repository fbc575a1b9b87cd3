package org.overturn.core.evidence.checklist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.settings.SettingsFile;
import org.overturn.core.settings.SettingsSection;

/**
 * What the office says of evidence, settings/checklists.yml: a list of entries such as
 *
 * <pre>
 * - payer: larkfield            # key in payers.yml; left out: for all
 *   category: MEDICAL_NECESSITY # left out: for all
 *   evidence: Notes of the treatment
 *   need: REQUIRED              # REQUIRED, USEFUL, NOT_NEEDED
 *   kinds: [progress-note, history-and-physical]
 *   who: PROVIDER
 *   why: This payer asks for the last two visits.
 * </pre>
 *
 * An entry with the name of one of ours takes its place.
 */
final class ChecklistSettings {

    private static final Set<String> KEYS =
            Set.of("payer", "category", "service", "evidence", "need", "kinds", "who", "why");

    private ChecklistSettings() {}

    static List<ChecklistItem> read(Path file) {
        return SettingsFile.read(file).list(KEYS).stream().map(ChecklistSettings::item).toList();
    }

    private static ChecklistItem item(SettingsSection section) {
        Need need = section.choice("need", Need.class).orElse(Need.REQUIRED);
        List<DocumentKind> kinds = kinds(section);
        if (kinds.isEmpty() && need != Need.NOT_NEEDED) {
            throw section.refused("evidence", "say with \"kinds\" which documents will do");
        }
        return new ChecklistItem(
                section.choice("category", DenialCategory.class),
                section.choice("service", ServiceKind.class),
                section.text("payer").filter(key -> !key.isBlank()),
                section.requiredText("evidence"),
                need,
                Supply.DOCUMENT,
                kinds,
                section.choice("who", Source.class).orElse(Source.PROVIDER),
                section.text("why").orElse("The office's settings ask for it."),
                false);
    }

    private static List<DocumentKind> kinds(SettingsSection section) {
        List<DocumentKind> kinds = new ArrayList<>();
        for (String slug : section.texts("kinds")) {
            Optional<DocumentKind> kind =
                    DocumentKind.find(slug).filter(k -> k != DocumentKind.FACTS);
            kinds.add(
                    kind.orElseThrow(() ->
                            section.incomplete(
                                    "kinds",
                                    "there is no kind of document called so; write one such as"
                                            + " progress-note or imaging-report")));
        }
        return kinds;
    }
}
