package org.overturn.api.denial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.overturn.core.worklist.Prospect;

/**
 * What the expected value is made of, in JSON.
 *
 * @param chance 0 to 1, as a decimal string
 * @param chanceLow with {@code chanceHigh} the middle 90 % of what is believed
 * @param chanceBasis what it rests on most, in words
 * @param reimbursement expected if all of it is won
 * @param reimbursementSource FEE_SCHEDULE, PAYER_PROCEDURE, PAYER_RATIO, OFFICE_RATIO or CHARGE
 * @param reimbursementCases paid lines or claims that it was learned from
 * @param cost of working it
 */
record ProspectView(
        String chance,
        String chanceLow,
        String chanceHigh,
        String chanceBasis,
        String reimbursement,
        String reimbursementSource,
        long reimbursementCases,
        String cost) {

    private static final int PLACES = 4;

    static ProspectView of(Prospect prospect) {
        return new ProspectView(
                decimal(prospect.chance().mean()),
                decimal(prospect.chance().low()),
                decimal(prospect.chance().high()),
                prospect.chanceBasis(),
                prospect.reimbursement().toString(),
                prospect.source().of().name(),
                prospect.source().cases(),
                prospect.cost().toString());
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
