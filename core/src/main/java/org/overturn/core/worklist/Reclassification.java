package org.overturn.core.worklist;

import java.util.List;
import java.util.function.Consumer;
import org.overturn.core.denial.Rulings;
import org.springframework.stereotype.Component;

/**
 * The present rules over stored denials: what they would change, and changing it. It goes by pieces
 * in the order of the keys, so that it needs little memory whatever there is; an interrupted one is
 * simply repeated, and goes on with what still differs.
 */
@Component
public class Reclassification {

    private static final int PIECE = 1000;

    private final Rulings rulings;
    private final ReclassifiedPiece piece;

    Reclassification(Rulings rulings, ReclassifiedPiece piece) {
        this.rulings = rulings;
        this.piece = piece;
    }

    /**
     * What would change; nothing does.
     *
     * @param all settled denials too, not only those that can still be worked
     */
    public Reclassified preview(boolean all) {
        Reclassified found = new Reclassified();
        walk(ids -> piece.look(ids, all, found));
        return found;
    }

    /**
     * Changes them, each piece in a transaction of its own.
     *
     * @param by who, as the history of each denial names it
     */
    public Reclassified commit(boolean all, String by) {
        Reclassified made = new Reclassified();
        walk(ids -> piece.change(ids, all, by, made));
        return made;
    }

    private void walk(Consumer<List<Long>> each) {
        long after = Long.MIN_VALUE;
        List<Long> ids = rulings.listIds(after, PIECE);
        while (!ids.isEmpty()) {
            each.accept(ids);
            after = ids.getLast();
            ids = rulings.listIds(after, PIECE);
        }
    }
}
