package org.overturn.batch.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** An invented patient. */
record Patient(
        String surname,
        String given,
        String middle,
        boolean female,
        LocalDate bornOn,
        String memberId,
        String groupNumber) {

    private static final List<String> SURNAMES = names("surname");
    private static final List<String> WOMEN = names("female");
    private static final List<String> MEN = names("male");

    /** Invents someone of an age that suits the payer. */
    static Patient invent(SamplePayer payer, LocalDate on, Chance chance) {
        boolean female = chance.percent(54);
        boolean senior = payer.code() == 'B' || payer.code() == 'A';
        int days = senior ? chance.between(65 * 366, 88 * 365) : chance.between(19 * 366, 64 * 365);
        return new Patient(
                chance.pick(SURNAMES),
                chance.pick(female ? WOMEN : MEN),
                chance.percent(60) ? String.valueOf((char) chance.between('A', 'W')) : "",
                female,
                on.minusDays(days),
                memberId(payer, chance),
                payer.isMedicare() ? "" : "G" + chance.digits(5));
    }

    int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(bornOn, day);
    }

    String ageAndSex(LocalDate day) {
        return ageOn(day) + "-year-old " + (female ? "woman" : "man");
    }

    String fullName() {
        return given + (middle.isEmpty() ? "" : " " + middle + ".") + " " + surname;
    }

    /** The name hides: it is patient data, even invented. */
    @Override
    public String toString() {
        return "Patient[...]";
    }

    private static String memberId(SamplePayer payer, Chance chance) {
        return switch (payer.code()) {
            case 'B' -> beneficiaryId(chance);
            case 'M' -> "9" + chance.digits(11);
            case 'R' -> "QB" + chance.digits(9);
            default -> payer.key().substring(0, 3).toUpperCase(Locale.ROOT) + chance.digits(8);
        };
    }

    /** Shaped like a Medicare number; S, which real ones never hold, stands in its second place. */
    private static String beneficiaryId(Chance chance) {
        return chance.between(1, 9)
                + "S"
                + chance.digits(2)
                + "EG"
                + chance.digits(1)
                + "KT"
                + chance.digits(2);
    }

    private static List<String> names(String column) {
        return Tables.read("names.csv", row -> row.get(column)).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
