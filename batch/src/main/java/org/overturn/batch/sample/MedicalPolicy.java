package org.overturn.batch.sample;

import java.util.Locale;

/** Numbers of the invented policies that payers name in REF*0K. */
final class MedicalPolicy {

    private MedicalPolicy() {}

    static String of(Charge billed) {
        String service = billed.procedure().service().toUpperCase(Locale.ROOT);
        return "MP-" + service.substring(0, 3) + "-" + billed.procedure().code();
    }
}
