package org.overturn.api.entry;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.remittance.entry.TypedRemittance;
import org.overturn.core.user.Role;

/** Remittances that a biller of an office types, and what is stored of them. */
record Entries(Office office) {

    static final String PATH = "/api/v1/remittances/entries";

    Caller biller() {
        return Caller.as(Role.BILLER, office);
    }

    HttpResponse<String> send(TypedRemittance typed, boolean again) {
        return biller().send("POST", PATH, Paper.json(typed, again));
    }

    /** After the run that was started. */
    List<RemittanceSummary> stored(String number) {
        biller().get("/api/v1/jobs/night/events", "Accept", "text/event-stream");
        return office.bean(RemittanceSummaries.class).list(Set.of(), 0, 200, Scopes.ALL).stream()
                .filter(one -> one.traceNumber().equals(number))
                .toList();
    }
}
