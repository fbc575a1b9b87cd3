package org.overturn.batch.night;

import java.nio.file.Path;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.core.evidence.checklist.Checklists;
import org.overturn.core.letter.LetterTemplates;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.payer.Payers;
import org.overturn.core.remittance.table.RemittanceTables;
import org.overturn.core.settings.Picture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office has written into its settings folder. */
@Configuration(proxyBeanMethods = false)
class OfficeSettings {

    /** The letterhead; what is missing in it becomes a gap in the letters. */
    record Letterhead(Optional<Office> office, Optional<Picture> logo) {}

    @Bean
    Payers payers(Folders folders) {
        return Payers.read(folders.settings().resolve("payers.yml"));
    }

    @Bean
    Checklists checklists(Folders folders) {
        return Checklists.read(folders.settings().resolve("checklists.yml"));
    }

    @Bean
    RemittanceTables remittanceTables(Folders folders) {
        return RemittanceTables.read(folders.settings().resolve("payers"));
    }

    @Bean
    LetterTemplates letterTemplates(Folders folders) {
        return LetterTemplates.in(folders.templates());
    }

    @Bean
    Letterhead letterhead(Folders folders) {
        Path file = folders.settings().resolve("office.yml");
        return new Letterhead(Offices.read(file), Offices.readLogo(file));
    }
}
