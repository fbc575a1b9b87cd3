package org.overturn.api.remittance;

import java.util.Set;
import org.overturn.core.remittance.RemittanceStatus;

/** Which remittances a list shows. */
enum Show {
    ALL("All", Set.of()),
    POSTED("Posted", Set.of(RemittanceStatus.REGISTERED, RemittanceStatus.STORED)),
    HELD("Held", Set.of(RemittanceStatus.HELD)),
    SET_ASIDE("Set aside", Set.of(RemittanceStatus.SET_ASIDE)),
    NOT_POSTED(
            "Sent again, tests, replaced",
            Set.of(
                    RemittanceStatus.SKIPPED,
                    RemittanceStatus.TEST,
                    RemittanceStatus.REPLACED,
                    RemittanceStatus.REJECTED));

    private final String label;
    private final Set<RemittanceStatus> statuses;

    Show(String label, Set<RemittanceStatus> statuses) {
        this.label = label;
        this.statuses = statuses;
    }

    public String label() {
        return label;
    }

    Set<RemittanceStatus> statuses() {
        return statuses;
    }
}
