package org.overturn.batch.night;

import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.RegisteredRemittance;
import org.overturn.core.remittance.Remittance;

/** An adjudication on its way into the database. */
record PostedAdjudication(
        RegisteredRemittance remittance, Remittance header, Adjudication adjudication) {}
