package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Patients of an invented office: many of one name, families on one member number, look-alikes. */
final class PlantedOffice {

    private static final String[] FIRST =
            ("OMAR DANA LEO RUTH ELI NORA ILSE PAUL ANNA JAMES MARY JOHN LINDA ROBERT CARLOS MEI"
                            + " AISHA KEVIN LAURA PETER SUSAN DAVID EMMA LIAM OLGA IVAN CLARA HUGO TESS"
                            + " MARK GRACE HOPE MAY JUNE WILL ROSE ANNE-MARIE ZOE JOSE DANIEL DANIELLE")
                    .split(" ");
    private static final String[] LAST =
            ("REYES QUILL STONE HARTLEY MARSTON WHITFIELD VANDERMEER O'BRIEN SMITH-JONES GARCIA"
                            + " NGUYEN JOHNSON MARTIN SMITH LARSSON KOWALSKI DIMITROV HALVORSEN ABERNATHY"
                            + " HILL PARK BROOKS LONG HOPE MAY YOUNG BELL CROSS FIELDS CHEN OKAFOR HADDAD"
                            + " ROMERO SILVA BAKSHI TANAKA WEISS FONTAINE DELACRUZ MORALES ESPINOZA"
                            + " THORNE WINSLOW PRESCOTT CALLOWAY REYESS QUILLEN HARTLY STONER JOHNSTON")
                    .split(" ");

    private final Random chance;
    private final List<Patient> patients = new ArrayList<>();

    PlantedOffice(Random chance, int size) {
        this.chance = chance;
        for (int i = 0; i < size; i++) {
            Patient before = patients.isEmpty() ? null : patients.getLast();
            boolean family = before != null && i % 12 == 5;
            String last = family ? before.last() : LAST[chance.nextInt(LAST.length)];
            String first = FIRST[chance.nextInt(FIRST.length)];
            patients.add(
                    new Patient(
                            "WA" + (1_000_000 + 7 * i),
                            last,
                            first,
                            family ? before.member() : "M" + (70_000_000 + 13 * i),
                            family ? before.subscriber() : first,
                            "19%02d-%02d-%02d"
                                    .formatted(30 + i % 60, 1 + i % 12, 1 + (i * 7) % 28)));
        }
    }

    /** One of the office. */
    record Patient(
            String account,
            String last,
            String first,
            String member,
            String subscriber,
            String born) {

        String title() {
            return PlantedOffice.title(first) + " " + PlantedOffice.title(last);
        }

        PatientName name() {
            return PatientName.of(last, first);
        }
    }

    static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    void enter(ClaimRows claims) {
        patients.forEach(one ->
                claims.add(
                                one.account(),
                                one.last() + ", " + one.first(),
                                one.member(),
                                "2026-02-03")
                        .born(one.account(), one.born()));
    }

    Patient pick() {
        return patients.get(chance.nextInt(patients.size()));
    }

    /** Somebody who can be told from a patient by name. */
    Patient other(Patient own) {
        Patient other = pick();
        boolean alike = other.name().mayBe(own.name()) || other.first().equals(own.subscriber());
        return alike || CommonWords.areBoth(other.name()) || other.member().equals(own.member())
                ? other(own)
                : other;
    }

    /** Another patient of the same name. */
    Patient namesake(Patient own) {
        return patients.stream()
                .filter(one -> one.name().equals(own.name()))
                .filter(one -> !one.member().equals(own.member()))
                .filter(one -> !one.born().equals(own.born()))
                .findFirst()
                .orElse(own);
    }

    /** One of the family on the same member number, else somebody. */
    Patient relative(Patient own) {
        return patients.stream()
                .filter(one -> one.member().equals(own.member()))
                .filter(one -> !one.name().mayBe(own.name()))
                .filter(one -> !one.first().equals(own.subscriber()))
                .findFirst()
                .orElseGet(() -> other(own));
    }
}
