package org.overturn.batch.night;

import java.nio.file.Path;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.core.deadline.RuleBook;
import org.overturn.core.evidence.checklist.Checklists;
import org.overturn.core.letter.LetterTemplates;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.packet.channel.Channels;
import org.overturn.core.packet.form.PayerForms;
import org.overturn.core.payer.Payers;
import org.overturn.core.remittance.table.RemittanceTables;
import org.overturn.core.settings.Current;
import org.overturn.core.settings.Picture;
import org.overturn.core.task.TaskRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office has written into its settings folder, and may change while the program runs. */
@Configuration(proxyBeanMethods = false)
class OfficeSettings {

    /** The letterhead; what is missing in it becomes a gap in the letters. */
    record Letterhead(Optional<Office> office, Optional<Picture> logo) {}

    @Bean
    Current<Payers> payers(Folders folders) {
        Path file = folders.settings().resolve("payers.yml");
        return Current.of(() -> Payers.read(file), file);
    }

    @Bean
    Current<RuleBook> ruleBook(Folders folders) {
        Path table = folders.settings().resolve(RuleBook.TABLE);
        Path overrides = folders.settings().resolve(RuleBook.OVERRIDES);
        return Current.of(() -> RuleBook.read(table, overrides), table, overrides);
    }

    @Bean
    Current<TaskRules> taskRules(Folders folders) {
        Path file = folders.settings().resolve("tasks.yml");
        return Current.of(() -> TaskRules.read(file), file);
    }

    @Bean
    Current<Checklists> checklists(Folders folders) {
        Path file = folders.settings().resolve("checklists.yml");
        return Current.of(() -> Checklists.read(file), file);
    }

    @Bean
    Current<Channels> channels(Folders folders) {
        Path file = folders.settings().resolve("channels.yml");
        return Current.of(() -> Channels.read(file), file);
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
    PayerForms payerForms(Folders folders) {
        return PayerForms.in(folders.forms());
    }

    @Bean
    Current<Letterhead> letterhead(Folders folders) {
        Path file = folders.settings().resolve("office.yml");
        return Current.of(
                () -> new Letterhead(Offices.read(file), Offices.readLogo(file)),
                file,
                Offices.logo(file));
    }
}
