package org.overturn.api.payer;

import java.util.List;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.payer.Payers;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Choice;
import org.overturn.core.worklist.Worklist;
import org.springframework.stereotype.Component;

/** The payers that remittances came from, within what a user may see. */
@Component
class SeenPayers {

    private final Worklist worklist;

    SeenPayers(Worklist worklist) {
        this.worklist = worklist;
    }

    /** All of them, by name. */
    List<Choice> list(CurrentUser me) {
        return worklist.listPayers(new Access(me.facilities(), me.payers()));
    }

    /** Those of them that the office has not described: letters to them lack an address. */
    List<Choice> listUnknown(Payers known, CurrentUser me) {
        return list(me).stream()
                .filter(seen -> known.identify(List.of(seen.key()), seen.name()).isEmpty())
                .toList();
    }
}
