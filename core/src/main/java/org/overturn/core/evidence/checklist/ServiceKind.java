package org.overturn.core.evidence.checklist;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What kind of service a claim is for, as far as its codes tell; the weightiest first. */
public enum ServiceKind {
    INPATIENT("Inpatient stay"),
    PROCEDURE("Procedure"),
    DRUG("Drug"),
    EQUIPMENT("Equipment and supplies"),
    IMAGING("Imaging"),
    THERAPY("Therapy"),
    LABORATORY("Laboratory"),
    VISIT("Visit"),
    OTHER("Other service");

    private static final int CODE = 5;
    private static final int DRAWING_BLOOD = 36_415;
    private static final int ACCOMMODATION = 100;
    private static final int LAST_ACCOMMODATION = 219;

    private final String label;

    ServiceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * That of a claim.
     *
     * @param codes procedure codes of its lines
     * @param revenueCodes of its lines; 0100 to 0219 are accommodation (UB-04 FL 42)
     */
    public static ServiceKind of(Collection<String> codes, Collection<String> revenueCodes) {
        if (revenueCodes.stream().anyMatch(ServiceKind::isAccommodation)) {
            return INPATIENT;
        }
        return codes.stream().map(ServiceKind::of).min(Comparator.naturalOrder()).orElse(OTHER);
    }

    private static boolean isAccommodation(String revenueCode) {
        Optional<Integer> code = figures(revenueCode);
        return code.filter(c -> c >= ACCOMMODATION && c <= LAST_ACCOMMODATION).isPresent();
    }

    /** By the sections of the two code sets; eleven figures are a drug's national code. */
    private static ServiceKind of(String procedure) {
        String code = procedure.strip().toUpperCase(Locale.ROOT);
        if (code.length() != CODE) {
            return code.matches("\\d{11}") ? DRUG : OTHER;
        }
        return switch (code.charAt(0)) {
            case 'E', 'K', 'L', 'A' -> EQUIPMENT;
            case 'J', 'Q' -> DRUG;
            default -> figures(code).map(ServiceKind::of).orElse(OTHER);
        };
    }

    private static ServiceKind of(int code) {
        if (code >= 80_047 && code <= 89_398 || code == DRAWING_BLOOD) {
            return LABORATORY;
        }
        if (code >= 10_004 && code <= 69_990) {
            return PROCEDURE;
        }
        if (code >= 70_010 && code <= 79_999) {
            return IMAGING;
        }
        if (code >= 97_010 && code <= 97_799 || code >= 92_507 && code <= 92_526) {
            return THERAPY;
        }
        return code >= 99_202 && code <= 99_499 ? VISIT : OTHER;
    }

    private static Optional<Integer> figures(String code) {
        return code.strip().matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(code.strip()))
                : Optional.empty();
    }
}
