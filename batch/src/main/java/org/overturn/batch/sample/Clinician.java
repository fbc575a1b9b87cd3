package org.overturn.batch.sample;

import java.util.List;

/**
 * An invented clinician of the practice.
 *
 * @param name given name first
 * @param specialties kinds of services (procedures.csv) this clinician renders
 */
record Clinician(
        String given,
        String surname,
        String credentials,
        String specialty,
        String npi,
        String license,
        String phone,
        List<String> specialties) {

    private static final List<Clinician> ALL =
            Tables.read(
                    "clinicians.csv",
                    row ->
                            new Clinician(
                                    row.get("given"),
                                    row.get("surname"),
                                    row.get("credentials"),
                                    row.get("specialty"),
                                    NationalProviderId.of(Integer.parseInt(row.get("number"))),
                                    row.get("license"),
                                    row.get("phone"),
                                    Tables.words(row.get("services"))));

    static Clinician of(String service, Chance chance) {
        List<Clinician> able = ALL.stream().filter(c -> c.specialties.contains(service)).toList();
        return chance.pick(able.isEmpty() ? ALL : able);
    }

    String name() {
        return given + " " + surname;
    }

    String signedName() {
        return name() + ", " + credentials;
    }
}
