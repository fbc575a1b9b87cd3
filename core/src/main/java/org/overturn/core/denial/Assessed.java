package org.overturn.core.denial;

import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.remittance.Adjudication;

/** An adjudication with what the rules make of it, ready to be stored. */
public record Assessed(
        Adjudication adjudication, Assessment assessment, LineOfBusiness lineOfBusiness) {}
