package org.overturn.batch.explain;

import org.overturn.core.denial.Assessment;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEnd;

/** A form in which files are explained; called in the order of the file. */
interface Presentation {

    void beginFile(String file);

    /** A transaction with its totals, which the file gives only after the claims. */
    void beginRemittance(Remittance remittance, RemittanceEnd end);

    void claim(Adjudication claim, Assessment assessment);

    void endRemittance(RemittanceEnd end);

    void endFile(IssueList issues);
}
