package org.overturn.api.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.UnusableEntry;
import org.overturn.api.web.UnusableFields;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.remittance.entry.EntryReading;
import org.overturn.core.remittance.entry.SentAlready;
import org.overturn.core.remittance.entry.TypedRemittance;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remittances typed in by hand, through REST. */
@RestController
@RequestMapping("/api/v1/remittances/entries")
class EntryController {

    private final EntryDesk desk;

    EntryController(EntryDesk desk) {
        this.desk = desk;
    }

    /**
     * A remittance as it stands on paper.
     *
     * @param again to be sent though one with its payer, number, date and amount is stored
     */
    record Entry(TypedRemittance remittance, boolean again) {

        Entry {
            remittance = Objects.requireNonNullElse(remittance, TypedRemittance.BLANK);
        }
    }

    /**
     * What was taken over.
     *
     * @param file the name it has in the inbox
     * @param job where to ask how far the run on it is
     */
    record Sent(String id, String file, String job) {}

    /** Sends one that is whole and adds up to the inbox, and starts the night's job on it. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Audited(value = AuditAction.IMPORT, object = "remittance entry")
    Sent send(@RequestBody Entry entry, CurrentUser me, AuditNote note) {
        EntryReading reading = desk.read(entry.remittance(), me);
        check(reading);
        List<RemittanceSummary> same = desk.listSame(reading, me);
        if (!entry.again() && !same.isEmpty()) {
            throw new UnusableEntry(
                    "Remittance "
                            + same.getFirst().id()
                            + " has this payer, number, date and amount. Set \"again\" to send it"
                            + " all the same.");
        }
        long id = desk.newId();
        note.about(String.valueOf(id));
        desk.keep(id, entry.remittance(), "", me);
        try {
            desk.send(id, entry.remittance(), me);
        } catch (SentAlready e) {
            desk.discard(id, me);
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
        String file = desk.get(id, me).sent().orElseThrow().fileName();
        return new Sent(String.valueOf(id), file, "/api/v1/jobs/night");
    }

    private static void check(EntryReading reading) {
        if (reading.isWhole()) {
            return;
        }
        Map<String, String> errors = new LinkedHashMap<>();
        reading.errors().forEach((field, why) -> errors.put("remittance." + field, why));
        reading.balance()
                .faults()
                .forEach(fault -> errors.merge("balance", fault, (a, b) -> a + " " + b));
        throw new UnusableFields("The remittance can't be taken over as it is.", errors);
    }
}
