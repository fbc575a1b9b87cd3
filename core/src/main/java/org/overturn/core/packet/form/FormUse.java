package org.overturn.core.packet.form;

import java.util.Optional;
import java.util.Set;
import org.overturn.core.payer.LineOfBusiness;

/**
 * What a form is for; a set that is empty excludes nothing.
 *
 * @param payers keys in payers.yml
 * @param levels of the appeal, counted from 1
 */
public record FormUse(
        Set<String> payers, Set<LineOfBusiness> linesOfBusiness, Set<Integer> levels) {

    public FormUse {
        payers = Set.copyOf(payers);
        linesOfBusiness = Set.copyOf(linesOfBusiness);
        levels = Set.copyOf(levels);
    }

    boolean includes(Optional<String> payer, LineOfBusiness line, int level) {
        return (payers.isEmpty() || payer.filter(payers::contains).isPresent())
                && (linesOfBusiness.isEmpty() || linesOfBusiness.contains(line))
                && (levels.isEmpty() || levels.contains(level));
    }
}
