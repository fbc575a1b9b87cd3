package org.overturn.core.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;

/**
 * Which letter answers a denial. Of the templates whose conditions all hold: one that names the
 * payer, then one that names category and reason, the category, the reason, then one that names
 * none of them (general). Where two are alike: the one that names the level, the line of business,
 * the office's own before ours, then by name.
 */
final class TemplateChoice {

    private static final String GENERAL = "general";

    private final TemplateSet set;
    private final List<TemplateFile<TemplateHeader>> letters;
    private final Optional<String> payer;
    private final LineOfBusiness line;
    private final int level;

    TemplateChoice(TemplateSet set, Optional<Payer> payer, LineOfBusiness line, int level) {
        this.set = set;
        this.letters =
                set.templates().stream()
                        .filter(file -> file.header().kind() == TemplateKind.APPEAL)
                        .toList();
        this.payer = payer.map(Payer::key);
        this.line = line;
        this.level = level;
    }

    /** How well a denial fits; declared best first. */
    private enum Reason {
        CATEGORY_AND_CARC,
        CATEGORY,
        CARC,
        ANY,
        NONE
    }

    TemplateFile<TemplateHeader> of(DenialFinding denial) {
        return letters.stream()
                .filter(file -> fits(file.header(), denial))
                .min(order(denial))
                .or(() -> set.find(GENERAL))
                .orElseThrow(() -> new IllegalStateException("there is no general template"));
    }

    private boolean fits(TemplateHeader header, DenialFinding denial) {
        return reason(header, denial) != Reason.NONE
                && (header.levels().isEmpty() || header.levels().contains(level))
                && (header.lines().isEmpty() || header.lines().contains(line))
                && (header.payers().isEmpty()
                        || payer.filter(header.payers()::contains).isPresent());
    }

    private static Reason reason(TemplateHeader header, DenialFinding denial) {
        boolean category = header.categories().contains(denial.category());
        boolean carc = header.carcs().contains(denial.reason());
        if (header.match() == TemplateHeader.Match.BOTH) {
            return category && carc ? Reason.CATEGORY_AND_CARC : Reason.NONE;
        }
        if (category) {
            return Reason.CATEGORY;
        }
        if (carc) {
            return Reason.CARC;
        }
        return header.categories().isEmpty() && header.carcs().isEmpty() ? Reason.ANY : Reason.NONE;
    }

    private static Comparator<TemplateFile<TemplateHeader>> order(DenialFinding denial) {
        return Comparator.<TemplateFile<TemplateHeader>, Boolean>comparing(
                        file -> file.header().payers().isEmpty())
                .thenComparing(file -> reason(file.header(), denial))
                .thenComparing(file -> file.header().levels().isEmpty())
                .thenComparing(file -> file.header().lines().isEmpty())
                .thenComparing(file -> !file.ofOffice())
                .thenComparing(TemplateFile::name);
    }

    /** The denial a letter is about: the largest, then by the order of categories. */
    static DenialFinding primary(List<DenialFinding> denials) {
        return denials.stream()
                .min(
                        Comparator.comparing(DenialFinding::amount, Comparator.reverseOrder())
                                .thenComparing(DenialFinding::category)
                                .thenComparing(DenialFinding::line))
                .orElseThrow();
    }
}
