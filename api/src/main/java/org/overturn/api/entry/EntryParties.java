package org.overturn.api.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.api.security.CurrentUser;
import org.overturn.batch.Folders;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.payer.Payers;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.entry.KnownParties;
import org.overturn.core.remittance.table.EnteredRemittance.Party;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Choice;
import org.overturn.core.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Payers and payees to choose from: those that remittances named, and those of the settings. */
@Component
class EntryParties {

    private final Worklist worklist;
    private final Folders folders;

    EntryParties(Worklist worklist, Folders folders) {
        this.worklist = worklist;
        this.folders = folders;
    }

    KnownParties of(CurrentUser me) {
        Access access = new Access(me.facilities(), me.payers());
        List<Party> payers =
                new ArrayList<>(
                        worklist.listPayers(access).stream().map(EntryParties::party).toList());
        described().filter(payer -> me.payers().all()).forEach(payers::add);
        List<Party> payees =
                new ArrayList<>(
                        worklist.listFacilities(access).stream().map(EntryParties::party).toList());
        office().filter(own -> me.facilities().admits(own.identifier()))
                .filter(own -> payees.stream().noneMatch(one -> isSame(one, own)))
                .ifPresent(payees::add);
        return new KnownParties(payers, payees, new Scopes(me.facilities(), me.payers()));
    }

    /** A payer without a number of its own is told apart by its name. */
    private static Party party(Choice one) {
        return new Party(one.name(), one.key().equalsIgnoreCase(one.name()) ? "" : one.key());
    }

    private static boolean isSame(Party one, Party other) {
        return one.identifier().equals(other.identifier());
    }

    /** Those of the settings that no remittance has named yet. */
    private Stream<Party> described() {
        try {
            Payers all = Payers.read(folders.settings().resolve("payers.yml"));
            List<Choice> seen = worklist.listPayers(Access.ALL);
            return all.list().stream()
                    .filter(payer ->
                            seen.stream()
                                    .noneMatch(one ->
                                            all.identify(List.of(one.key()), one.name())
                                                    .filter(payer::equals)
                                                    .isPresent()))
                    .map(payer ->
                            new Party(
                                    payer.name(),
                                    payer.identifiers().stream().findFirst().orElse("")));
        } catch (InvalidSettings broken) {
            return Stream.empty(); // Settings > Payers says what is wrong with the file
        }
    }

    private Optional<Party> office() {
        try {
            return Offices.read(folders.settings().resolve("office.yml"))
                    .flatMap(EntryParties::party);
        } catch (InvalidSettings broken) {
            return Optional.empty(); // Settings > Office says what is wrong with the file
        }
    }

    private static Optional<Party> party(Office office) {
        return office.name()
                .flatMap(name ->
                        office.npi()
                                .or(office::tin)
                                .map(number -> new Party(name, number.replace("-", ""))));
    }
}
