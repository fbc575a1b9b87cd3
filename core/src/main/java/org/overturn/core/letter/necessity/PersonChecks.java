package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.PersonName;

/** Whether patient and provider are those whom the program knows, and say what can be. */
final class PersonChecks {

    private static final Pattern AGE =
            Pattern.compile("^\\D{0,6}(\\d{1,3})\\s*-?\\s*(month|mo\\b|week|day)?");
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "(?i)(\\bnot|n['\u2019]?t) (be able to |hereby )?(attest|agree|confirm|certify"
                            + "|examine|review|support|endorse)|\\b(refuse|decline|unable) to\\b"
                            + "|\\b(untrue|not true)\\b");
    private static final int SHORTEST_ID = 6;

    private final LetterContent content;
    private final Circumstances around;
    private final List<LetterFinding> findings = new ArrayList<>();

    PersonChecks(LetterContent content, Circumstances around) {
        this.content = content;
        this.around = around;
    }

    List<LetterFinding> check() {
        checkName();
        checkBirth();
        checkMemberId();
        checkAge();
        checkProvider();
        checkAttestation();
        return findings;
    }

    private void checkName() {
        String name = content.patient().fullName();
        List<KnownPatient> named =
                around.patients().stream().filter(KnownPatient::isNamed).toList();
        if (!name.isEmpty()
                && !named.isEmpty()
                && named.stream().noneMatch(known -> known.mayBeCalled(name))) {
            add(
                    "patient-other",
                    "patient.fullName",
                    "The letter names "
                            + name
                            + ", this account is "
                            + named.getFirst().name()
                            + "'s.",
                    "A letter about another patient is false, and gives one patient's records to"
                            + " another's file.");
        }
    }

    private void checkBirth() {
        List<LocalDate> known =
                around.patients().stream().flatMap(one -> one.bornOn().stream()).toList();
        content.patient()
                .bornOn()
                .filter(day -> !known.isEmpty() && !known.contains(day))
                .ifPresent(_ ->
                        add(
                                "patient-birth",
                                "patient.bornOn",
                                "The claim of this account has another date of birth: "
                                        + LetterDates.words(known.getFirst())
                                        + ".",
                                "The payer finds the member by name and date of birth."));
    }

    private void checkMemberId() {
        String id = plain(content.patient().memberId());
        List<String> known =
                around.patients().stream()
                        .map(KnownPatient::memberId)
                        .filter(one -> !plain(one).isEmpty())
                        .toList();
        if (!id.isEmpty()
                && !known.isEmpty()
                && known.stream().noneMatch(one -> isSame(plain(one), id))) {
            add(
                    "patient-member-id",
                    "patient.memberId",
                    "The claims of this account have another member ID: " + known.getFirst() + ".",
                    "The payer looks the patient up by it.");
        }
    }

    /** Some payers add the number of the family member to it. */
    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || (Math.min(one.length(), other.length()) >= SHORTEST_ID
                        && (one.startsWith(other) || other.startsWith(one)));
    }

    private static String plain(String number) {
        return number.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private void checkAge() {
        Matcher age = AGE.matcher(content.patient().ageAndSex());
        content.patient()
                .bornOn()
                .filter(day -> !day.isAfter(around.today()) && age.find())
                .ifPresent(day -> {
                    long said = Long.parseLong(age.group(1));
                    ChronoUnit unit = unit(age);
                    long is = unit.between(day, around.today());
                    if (Math.abs(said - is) > 1) {
                        add(
                                "age",
                                "patient.ageAndSex",
                                "The age contradicts the date of birth, by which the patient is "
                                        + is
                                        + " "
                                        + unit.toString().toLowerCase(Locale.ROOT)
                                        + " old.",
                                "A reviewer who finds one wrong fact doubts the others.");
                    }
                });
    }

    private static ChronoUnit unit(Matcher age) {
        String unit = age.group(2) == null ? "" : age.group(2);
        return switch (unit) {
            case "month", "mo" -> ChronoUnit.MONTHS;
            case "week" -> ChronoUnit.WEEKS;
            case "day" -> ChronoUnit.DAYS;
            default -> ChronoUnit.YEARS;
        };
    }

    private void checkProvider() {
        String name = content.provider().name();
        around.provider()
                .filter(assigned ->
                        !name.isEmpty() && !PersonName.of(assigned).equals(PersonName.of(name)))
                .ifPresent(assigned ->
                        add(
                                "provider-other",
                                "provider.name",
                                "The letter names "
                                        + name
                                        + ", the provider assigned is "
                                        + assigned
                                        + ".",
                                "Whoever signs attests above this name, NPI and license."));
    }

    private void checkAttestation() {
        String text = content.provider().attestation();
        if (!text.isEmpty() && (!Attestation.hasSubstance(text) || REFUSAL.matcher(text).find())) {
            add(
                    "attestation-refused",
                    "provider.attestation",
                    "The attestation attests nothing: say in a sentence what the provider attests.",
                    "Without it the letter is the office's word only.");
        }
    }

    private void add(String rule, String path, String what, String why) {
        findings.add(
                new LetterFinding(rule, Need.REQUIRED, path, what, why, LetterPlaces.of(path)));
    }
}
