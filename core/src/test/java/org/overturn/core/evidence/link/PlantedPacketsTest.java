package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.evidence.EvidenceOn;
import org.overturn.core.evidence.link.PlantedOffice.Patient;
import org.overturn.core.evidence.link.PlantedPackets.Planted;
import org.slf4j.LoggerFactory;

/** Of 500 packets, how many that hold something of another patient are found, and how many not. */
class PlantedPacketsTest {

    private static final double RECALL = 0.99;
    private static final double FALSE_ALARMS = 0.02;

    private final Random chance = new Random(1088);
    private final PlantedOffice office = new PlantedOffice(chance, 3_000);
    private final PlantedPackets packets = new PlantedPackets(office, chance);

    @TempDir private Path folder;

    @Test
    void whatIsAnothersIsFoundAndLittleElse() {
        List<Planted> all = new ArrayList<>(planted());
        int bad = all.size();
        all.addAll(clean());
        assertThat(all).hasSize(500);
        List<Planted> missed = new ArrayList<>();
        List<Planted> alarmed = new ArrayList<>();

        List<String> logged = new ArrayList<>();
        long nanos = check(all, missed, alarmed, logged);

        double recall = 1 - (double) missed.size() / bad;
        double falseAlarms = (double) alarmed.size() / (all.size() - bad);
        System.out.printf(
                Locale.ROOT,
                "wrong-patient guard: %d planted, recall %.3f, missed %s; %d clean, false alarms"
                        + " %.3f, of %s; %.1f ms a packet%n",
                bad,
                recall,
                byKind(missed),
                all.size() - bad,
                falseAlarms,
                byKind(alarmed),
                nanos / 1e6 / all.size());
        assertThat(recall).isGreaterThanOrEqualTo(RECALL);
        assertThat(falseAlarms).isLessThanOrEqualTo(FALSE_ALARMS);
        assertThat(logged).noneMatch(line -> line.matches("(?is).*(?:reyes|kowalski|WA1\\d{6}).*"));
    }

    private long check(
            List<Planted> all, List<Planted> missed, List<Planted> alarmed, List<String> logged) {
        try (TestDatabase database = TestDatabase.h2()) {
            EvidenceOn evidence = EvidenceOn.database(database, folder);
            ClaimRows claims = new ClaimRows(evidence.db());
            office.enter(claims);
            PageGuard guard = new GuardOn(evidence, claims, Set.of()).guard();
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            Logger root = (Logger) LoggerFactory.getLogger("org.overturn");
            root.setLevel(Level.TRACE);
            log.start();
            root.addAppender(log);
            long from = System.nanoTime();
            for (Planted one : all) {
                List<PageFinding> found = guard.listOpen(one.packet());
                if (one.page() == 0 && !found.isEmpty()) {
                    alarmed.add(one);
                }
                if (one.page() > 0
                        && found.stream().noneMatch(f -> f.pages().contains(one.page()))) {
                    missed.add(one);
                }
            }
            long took = System.nanoTime() - from;
            root.detachAppender(log);
            root.setLevel(null);
            log.list.forEach(event -> logged.add(event.getFormattedMessage()));
            return took;
        }
    }

    private static TreeMap<String, Long> byKind(List<Planted> some) {
        return some.stream()
                .collect(Collectors.groupingBy(Planted::kind, TreeMap::new, Collectors.counting()));
    }

    private List<Planted> planted() {
        List<Planted> all = new ArrayList<>();
        all.addAll(
                bad(
                        "another's page",
                        50,
                        o -> packets.header(o) + "Patient: " + o.title() + "\n" + packets.plain()));
        all.addAll(
                bad(
                        "another's name",
                        60,
                        o -> packets.plain() + "Seen with " + packets.written(o) + " today.\n"));
        all.addAll(bad("another's account", 20, o -> packets.plain() + "Acct # " + o.account()));
        all.addAll(
                bad("another's claim", 15, o -> "Claim number ICN" + o.account() + " was paid."));
        all.addAll(
                packets.plant(
                        "swapped member",
                        30,
                        own -> own.title() + "\nMember ID: " + office.other(own).member()));
        all.addAll(
                packets.plant(
                        "transposed member",
                        25,
                        own ->
                                own.title()
                                        + "\nMember ID: "
                                        + PlantedPackets.transposed(own.member())));
        all.addAll(
                packets.plant(
                        "transposed account",
                        10,
                        own ->
                                own.title()
                                        + "\nAccount: "
                                        + PlantedPackets.transposed(own.account())));
        all.addAll(
                packets.plant(
                        "namesake",
                        15,
                        own -> {
                            Patient other = office.namesake(own);
                            String born = other.equals(own) ? "1901-02-03" : other.born();
                            return "Patient: " + own.title() + "\nDate of birth: " + born;
                        }));
        all.addAll(
                packets.plant(
                        "family",
                        25,
                        own -> {
                            Patient other = office.relative(own);
                            return "Patient: " + other.title() + "\nMember ID: " + other.member();
                        }));
        all.addAll(packets.plant("no text", 10, _ -> ""));
        return all;
    }

    private List<Planted> bad(String kind, int count, Function<Patient, String> page) {
        return packets.plant(kind, count, own -> page.apply(office.other(own)));
    }

    private List<Planted> clean() {
        List<Planted> all = new ArrayList<>();
        all.addAll(packets.clean("plain", 90, own -> packets.header(own) + packets.plain()));
        all.addAll(
                packets.clean(
                        "clinicians",
                        50,
                        own ->
                                "Referring provider: "
                                        + office.pick().title()
                                        + "\nInterpreted by "
                                        + office.pick().title()
                                        + ", DO\n"
                                        + packets.header(own)));
        all.addAll(
                packets.clean(
                        "places",
                        20,
                        own ->
                                packets.header(own)
                                        + "Sent to the "
                                        + office.pick().title()
                                        + " Medical Center"));
        all.addAll(
                packets.clean(
                        "subscriber",
                        30,
                        own ->
                                "Subscriber: "
                                        + PlantedOffice.title(own.subscriber())
                                        + " "
                                        + own.last()
                                        + "\nMember ID: "
                                        + own.member()
                                        + "-01"));
        all.addAll(
                packets.clean(
                        "outside numbers",
                        30,
                        own ->
                                "Patient: "
                                        + own.title()
                                        + "\nAccount: LAB-99"
                                        + own.account().length()
                                        + "812\nOrder 4455667788, MRN 00812"));
        all.addAll(
                packets.clean(
                        "words",
                        20,
                        own ->
                                packets.header(own)
                                        + "May June bring hope. Grace Hill is near Hope Park; Rose Long Bell."));
        return all;
    }
}
