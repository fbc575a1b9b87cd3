package org.overturn.batch.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Invents episodes and numbers for the claims of one payer, as of the day of a remittance. */
final class ClaimDesk {

    private static final List<String> SERVICES =
            List.of(
                    "visit",
                    "visit",
                    "visit",
                    "visit",
                    "visit",
                    "lab",
                    "lab",
                    "lab",
                    "lumbar-mri",
                    "knee-mri",
                    "shoulder-therapy",
                    "shoulder-therapy",
                    "sleep-study",
                    "echo",
                    "lumbar-injection",
                    "infusion",
                    "colonoscopy",
                    "knee-surgery",
                    "wound",
                    "chest-pain");

    private static final List<String> DRUGS = List.of("rx-diabetes", "rx-diabetes", "rx-biologic");

    private final SamplePayer payer;
    private final Accounts accounts;
    private final Chance chance;
    private LocalDate remittedOn = LocalDate.EPOCH;

    ClaimDesk(SamplePayer payer, Accounts accounts, Chance chance) {
        this.payer = payer;
        this.accounts = accounts;
        this.chance = chance;
    }

    void remitOn(LocalDate day) {
        remittedOn = day;
    }

    SamplePayer payer() {
        return payer;
    }

    Chance chance() {
        return chance;
    }

    Episode episode() {
        return episode(1);
    }

    Episode episode(int atLeastLines) {
        return episode(chance.pick(payer.isPharmacy() ? DRUGS : SERVICES), atLeastLines);
    }

    Episode episode(String service, int atLeastLines) {
        LocalDate servedOn = workday(remittedOn.minusDays(chance.between(15, 60)));
        int toReceive = Math.min(chance.between(2, 12), daysTo(servedOn) - 5);
        return episodeOn(service, atLeastLines, servedOn, servedOn.plusDays(toReceive));
    }

    /** An episode whose claim came in late, as the payer sees it. */
    Episode lateEpisode(String service) {
        LocalDate servedOn = workday(remittedOn.minusDays(chance.between(108, 118)));
        return episodeOn(service, 1, servedOn, servedOn.plusDays(chance.between(92, 99)));
    }

    /** A claim number in the payer's own manner; never the same twice. */
    String claimNumber() {
        int number = accounts.nextClaim();
        return switch (payer.code()) {
            case 'B' -> "%02d%03d%08d".formatted(remittedOn.getYear() % 100, 100, number);
            case 'P' -> "E%07d%s".formatted(number, "00");
            case 'C' -> "%d-%07d".formatted(remittedOn.getYear(), number);
            case 'R' -> "%012d".formatted(400_000_000_000L + number);
            default -> payer.identifier().substring(0, 2) + "%09d".formatted(number);
        };
    }

    private Episode episodeOn(
            String service, int atLeastLines, LocalDate servedOn, LocalDate receivedOn) {
        return new Episode(
                accounts.nextAccount(),
                payer,
                Patient.invent(payer, servedOn, chance),
                Clinician.of(service, chance),
                service,
                servedOn,
                receivedOn,
                charges(service, atLeastLines));
    }

    private List<Charge> charges(String service, int atLeastLines) {
        List<Procedure> offered = Procedure.of(service);
        List<Charge> charges = new ArrayList<>();
        charges.add(charge(leading(offered)));
        int wanted = Math.max(atLeastLines, payer.isPharmacy() ? 1 : chance.between(1, 3));
        for (Procedure other : offered) {
            if (charges.size() < wanted && !bills(charges, other) && !isVisit(other)) {
                charges.add(charge(other));
            }
        }
        if (charges.size() < atLeastLines) {
            charges.add(charge(Procedure.of(service.equals("visit") ? "lab" : "visit").getFirst()));
        }
        return charges;
    }

    private Procedure leading(List<Procedure> offered) {
        return Deck.of(offered, chance).deal();
    }

    /** Evaluation codes exclude each other; only one stands on a claim. */
    private static boolean isVisit(Procedure procedure) {
        return procedure.service().equals("visit") && procedure.code().startsWith("99");
    }

    private Charge charge(Procedure procedure) {
        int lowest = procedure.maxUnits() >= 4 ? procedure.maxUnits() / 2 : 1;
        return new Charge(procedure, chance.between(lowest, procedure.maxUnits()));
    }

    private static boolean bills(List<Charge> charges, Procedure procedure) {
        return charges.stream().anyMatch(c -> c.procedure().equals(procedure));
    }

    private int daysTo(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, remittedOn);
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
