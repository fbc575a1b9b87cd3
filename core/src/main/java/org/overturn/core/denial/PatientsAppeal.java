package org.overturn.core.denial;

import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_ACA;
import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_CONTRACT;
import static org.overturn.core.payer.LineOfBusiness.ERISA;
import static org.overturn.core.payer.LineOfBusiness.FEHB;
import static org.overturn.core.payer.LineOfBusiness.MEDICAID_MCO;

import java.util.Collection;
import java.util.Set;
import org.overturn.core.payer.LineOfBusiness;

/**
 * Whose an appeal is. Where it is the patient's own, a provider makes it in the patient's name and
 * needs the patient's consent; a provider who appeals in its own right, as a party to a contract or
 * by assignment, needs none.
 */
public final class PatientsAppeal {

    /** Here contracts give the provider a dispute of its own, over what it bears itself. */
    private static final Set<LineOfBusiness> OVER_THE_PATIENTS_DEBT =
            Set.of(COMMERCIAL_ACA, COMMERCIAL_CONTRACT, ERISA, FEHB);

    private PatientsAppeal() {}

    /**
     * Whether it is the patient's own: the plan appeal of Medicaid managed care (42 CFR 438.402),
     * and elsewhere one over what the patient is to pay.
     *
     * @param liabilities who bears the amounts that are appealed
     */
    public static boolean isOne(LineOfBusiness line, Collection<Liability> liabilities) {
        return line == MEDICAID_MCO
                || (liabilities.contains(Liability.PATIENT)
                        && OVER_THE_PATIENTS_DEBT.contains(line));
    }
}
