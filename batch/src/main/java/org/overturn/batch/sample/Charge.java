package org.overturn.batch.sample;

import org.overturn.core.money.Money;

/** Units of a procedure as billed on one line. */
record Charge(Procedure procedure, int units) {

    Money amount() {
        return new Money(procedure.charge().cents() * units);
    }
}
