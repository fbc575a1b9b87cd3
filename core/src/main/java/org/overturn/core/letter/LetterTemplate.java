package org.overturn.core.letter;

import static org.overturn.core.code.DenialCategory.AUTHORIZATION;
import static org.overturn.core.code.DenialCategory.BENEFIT_LIMIT;
import static org.overturn.core.code.DenialCategory.DOCUMENTATION;
import static org.overturn.core.code.DenialCategory.EXPERIMENTAL;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.code.DenialCategory.NON_COVERED;
import static org.overturn.core.code.DenialCategory.OTHER;
import static org.overturn.core.code.DenialCategory.TIMELY_FILING;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.DenialFinding;

/**
 * The letters there are, and which denial calls for which: the category decides, the CARC where the
 * category has no letter of its own (lists of letters.md).
 */
enum LetterTemplate {
    MEDICAL_NECESSITY_LETTER("medical-necessity", true, MEDICAL_NECESSITY, Set.of("50", "56")),
    EXPERIMENTAL_LETTER("experimental", true, EXPERIMENTAL, Set.of("55", "114", "188")),
    AUTHORIZATION_LETTER(
            "authorization",
            false,
            AUTHORIZATION,
            Set.of(
                    "15", "39", "62", "197", "198", "210", "243", "284", "287", "288", "296",
                    "302")),
    TIMELY_FILING_LETTER("timely-filing", false, TIMELY_FILING, Set.of("29", "164", "B4", "166")),
    NON_COVERED_LETTER(
            "non-covered",
            false,
            NON_COVERED,
            Set.of("49", "96", "160", "167", "170", "202", "204")),
    BENEFIT_LIMIT_LETTER(
            "benefit-limit", false, BENEFIT_LIMIT, Set.of("35", "119", "149", "222", "273", "B1")),
    DOCUMENTATION_LETTER(
            "documentation",
            false,
            DOCUMENTATION,
            Set.of(
                    "112", "148", "163", "173", "174", "175", "176", "226", "250", "251", "252",
                    "B12")),
    GENERAL_LETTER("general", false, OTHER, Set.of());

    private final String file;
    private final boolean clinical;
    private final DenialCategory category;
    private final Set<String> reasons;

    LetterTemplate(String file, boolean clinical, DenialCategory category, Set<String> reasons) {
        this.file = file;
        this.clinical = clinical;
        this.category = category;
        this.reasons = reasons;
    }

    /** Name of the template file without its ending. */
    String file() {
        return file;
    }

    /** Signed by the treating clinician. */
    boolean isClinical() {
        return clinical;
    }

    String topic() {
        return this == GENERAL_LETTER
                ? "denied charges"
                : category.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                        .replace("non c", "non-c");
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

    static LetterTemplate of(DenialFinding denial) {
        return Arrays.stream(values())
                .filter(template -> template != GENERAL_LETTER)
                .filter(template -> template.category == denial.category())
                .findFirst()
                .orElseGet(() -> byReason(denial.reason()));
    }

    private static LetterTemplate byReason(String reason) {
        return Arrays.stream(values())
                .filter(template -> template.reasons.contains(reason))
                .findFirst()
                .orElse(GENERAL_LETTER);
    }
}
