package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.overturn.core.evidence.link.PlantedOffice.Patient;
import org.overturn.core.remittance.Person;

/** Packets of an office, clean ones and such as hold something of another patient. */
final class PlantedPackets {

    private static final String[] PLAIN = {
        "Seen in follow-up. Pain 7 of 10 since March 2026. Walks 20 feet. CPT 72148, ICD M54.50.",
        "MRI of the lumbar spine on 2026-02-03 shows L4-L5 stenosis. Impression: severe. 99213.",
        "Six weeks of therapy (20260104 to 02/15/2026) failed. Phone 206-555-0100, fax (206) 555-0199.",
        "Vitals: BP 128/76, HR 71. Gabapentin 300mg, NDC 00071-0803-24. NPI 1234567893. Zip 98101-2345.",
        "Plan: May return in June. Will follow up with Radiology. Hope for improvement. Grace period ends.",
        "Medical policy 2.01.77 of Example Health, section III, effective January 1, 2026. CPT 63030."
    };

    private final PlantedOffice office;
    private final Random chance;
    private long documents = 100;

    PlantedPackets(PlantedOffice office, Random chance) {
        this.office = office;
        this.chance = chance;
    }

    /**
     * A packet of the set.
     *
     * @param kind what was planted
     * @param page that has to be found; 0 for a clean one
     */
    record Planted(String kind, int page, GuardedPacket packet) {}

    /** Pages as the function gives them for a patient and somebody else, among plain ones. */
    List<Planted> plant(String kind, int count, Function<Patient, String> page) {
        List<Planted> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Patient own = office.pick();
            all.add(packet(kind, own, page.apply(own), true));
        }
        return all;
    }

    List<Planted> clean(String kind, int count, Function<Patient, String> page) {
        List<Planted> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Patient own = office.pick();
            all.add(packet(kind, own, page.apply(own), false));
        }
        return all;
    }

    private Planted packet(String kind, Patient own, String text, boolean planted) {
        List<String> texts = new ArrayList<>();
        int pages = 3 + chance.nextInt(8);
        int at = 1 + chance.nextInt(pages);
        for (int i = 1; i <= pages; i++) {
            texts.add(i == at ? text : header(own) + plain() + "\n" + plain() + signed());
        }
        String account = own.account();
        List<Person> people =
                List.of(
                        GuardOn.patient(own.last(), own.first(), own.member()),
                        GuardOn.subscriber(own.last(), own.subscriber(), own.member()));
        return new Planted(
                kind,
                planted ? at : 0,
                GuardOn.packet(
                        account,
                        people,
                        GuardOn.pages(GuardOn.document(documents++, account, pages), texts)));
    }

    String header(Patient own) {
        return switch (chance.nextInt(4)) {
            case 0 -> "Patient: " + own.title() + "\nDOB: " + own.born() + "\n";
            case 1 ->
                    "Patient name: "
                            + own.last()
                            + ", "
                            + own.first()
                            + "  Account: "
                            + own.account()
                            + "\n";
            case 2 -> "Member ID: " + own.member() + "\nRe: " + own.title() + "\n";
            default -> "";
        };
    }

    String plain() {
        return PLAIN[chance.nextInt(PLAIN.length)] + "\n";
    }

    /** Clinicians bear the names that patients bear. */
    private String signed() {
        String name = office.pick().title();
        return switch (chance.nextInt(5)) {
            case 0 -> "Electronically signed by " + name + ", MD\n";
            case 1 -> "Attending: " + name + "\n";
            case 2 -> "cc: Dr. " + name + "\n";
            default -> "\n";
        };
    }

    /** A name as papers write it. */
    String written(Patient who) {
        String first = who.first();
        String last = who.last();
        return switch (chance.nextInt(9)) {
            case 0 -> who.title();
            case 1 -> last + ", " + first;
            case 2 -> PlantedOffice.title(first) + " J. " + PlantedOffice.title(last);
            case 3 -> PlantedOffice.title(first) + "\n" + PlantedOffice.title(last);
            case 4 -> last + " " + first;
            case 5 -> first.charAt(0) + " " + first.substring(1) + " " + last;
            case 6 -> (first + " " + last).toLowerCase(java.util.Locale.ROOT);
            case 7 ->
                    PlantedOffice.title(last).replaceFirst("[oO]", "\u00f3")
                            + ", "
                            + PlantedOffice.title(first);
            default -> PlantedOffice.title(first) + "  -  " + PlantedOffice.title(last);
        };
    }

    /** Two characters that differ change places. */
    static String transposed(String number) {
        char[] all = number.toCharArray();
        for (int i = all.length - 1; i > 0; i--) {
            if (all[i] != all[i - 1]) {
                char kept = all[i];
                all[i] = all[i - 1];
                all[i - 1] = kept;
                return new String(all);
            }
        }
        return number;
    }
}
