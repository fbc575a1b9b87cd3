package org.overturn.core.chance;

/**
 * Kinds of procedures, by the sections of CPT and the letters of HCPCS level II; only as fine as
 * chances need it.
 */
public enum ProcedureGroup {
    NONE,
    ANESTHESIA,
    SURGERY,
    IMAGING,
    LABORATORY,
    MEDICINE,
    THERAPY,
    VISIT,
    DRUG,
    EQUIPMENT,
    TRANSPORT_AND_SUPPLY,
    OTHER;

    /**
     * The group of a procedure's code.
     *
     * @param code as adjudicated (835 SVC01-2); empty: a claim without lines
     */
    public static ProcedureGroup of(String code) {
        if (code.isEmpty()) {
            return NONE;
        }
        return code.length() == 5 && code.chars().limit(4).skip(1).allMatch(Character::isDigit)
                ? of(code.charAt(0), code)
                : OTHER;
    }

    private static ProcedureGroup of(char first, String code) {
        return switch (first) {
            case '0' -> code.endsWith("T") || code.endsWith("U") ? OTHER : ANESTHESIA;
            case '1', '2', '3', '4', '5', '6' -> SURGERY;
            case '7' -> IMAGING;
            case '8' -> LABORATORY;
            case '9' -> ofNine(code);
            case 'J', 'Q' -> DRUG;
            case 'E', 'K', 'L' -> EQUIPMENT;
            case 'A' -> TRANSPORT_AND_SUPPLY;
            default -> OTHER;
        };
    }

    private static ProcedureGroup ofNine(String code) {
        if (code.compareTo("97010") >= 0 && code.compareTo("98000") < 0) {
            return THERAPY;
        }
        return code.compareTo("99201") >= 0 && code.compareTo("99500") < 0 ? VISIT : MEDICINE;
    }
}
