package org.overturn.api.harness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Tests that change what others would find: they have an office of their own with a night's data.
 */
public abstract class OnAnOwnSample {

    /** Of the class that runs; classes run one after the other. */
    protected static Office office;

    @BeforeAll
    static void openAnOffice() {
        office = Office.ownSample();
    }

    @AfterAll
    static void closeIt() {
        office.close();
    }
}
