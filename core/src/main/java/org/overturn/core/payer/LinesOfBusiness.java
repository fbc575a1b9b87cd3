package org.overturn.core.payer;

import static org.overturn.core.payer.LineOfBusiness.AUTO_NO_FAULT;
import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_CONTRACT;
import static org.overturn.core.payer.LineOfBusiness.FEHB;
import static org.overturn.core.payer.LineOfBusiness.MEDICAID_MCO;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_ADVANTAGE;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_FFS;
import static org.overturn.core.payer.LineOfBusiness.TRICARE;
import static org.overturn.core.payer.LineOfBusiness.UNKNOWN;
import static org.overturn.core.payer.LineOfBusiness.VA_COMMUNITY_CARE;
import static org.overturn.core.payer.LineOfBusiness.WORKERS_COMP;

import java.util.Optional;

/** The line of business of a claim. */
public final class LinesOfBusiness {

    private LinesOfBusiness() {}

    /**
     * The payer's setting, else what the claim filing indicator (835 CLP06) says. Medicaid (MC) is
     * taken for managed care, the usual case where a plan sends remittances; a state agency needs
     * the payer's setting. {@code UNKNOWN} where the indicator names no line (ZZ, LM, DS, TV ...).
     */
    public static LineOfBusiness of(String filingIndicator, Optional<Payer> payer) {
        return payer.flatMap(Payer::lineOfBusiness).orElseGet(() -> byIndicator(filingIndicator));
    }

    private static LineOfBusiness byIndicator(String filingIndicator) {
        return switch (filingIndicator.strip()) {
            case "MA", "MB" -> MEDICARE_FFS;
            case "16", "HN" -> MEDICARE_ADVANTAGE;
            case "MC" -> MEDICAID_MCO;
            case "12", "13", "14", "15", "17", "CI", "BL", "HM" -> COMMERCIAL_CONTRACT;
            case "CH" -> TRICARE;
            case "VA" -> VA_COMMUNITY_CARE;
            case "WC" -> WORKERS_COMP;
            case "AM" -> AUTO_NO_FAULT;
            case "OF", "FI" -> FEHB;
            default -> UNKNOWN;
        };
    }
}
