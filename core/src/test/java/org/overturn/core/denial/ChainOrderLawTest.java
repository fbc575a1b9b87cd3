package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.denial.ClaimsOnFile.Remittance;

/**
 * Whatever the order in which remittances come, over whatever nights: the chains end as if they had
 * come in order. Random lives of some claims, halves missing among them.
 */
@EachDatabase
class ChainOrderLawTest {

    private static DSLContext db;
    private ClaimsOnFile file;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
    }

    @BeforeEach
    void empty() {
        file = new ClaimsOnFile(db);
        file.clear();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("overturn.seeds", 40));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderOfArrivalEndsAlike(long seed) {
        Random random = new Random(seed);
        List<Remittance> life = life(random);
        life.forEach(remittance -> file.night(List.of(remittance)));
        String inOrder = file.state();
        ClaimLedger ledger = file.history("A0").ledger();

        for (int i = 0; i < 2; i++) {
            List<Remittance> shuffled = new ArrayList<>(life);
            Collections.shuffle(shuffled, random);
            file.clear();
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(3));
                file.night(shuffled.subList(from, to));
                from = to;
            }

            assertThat(file.state()).isEqualTo(inOrder);
            assertThat(file.history("A0").ledger()).isEqualTo(ledger);
        }
        assertThat(file.denials().closeLoop()).as("nothing is new").isEmpty();
    }

    /** What a payer does to three claims, some of it on one day, some halves never sent. */
    private static List<Remittance> life(Random random) {
        List<Remittance> life = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<Claim> claims =
                List.of(
                        new Claim("A", "PT1", "20260105", 900),
                        new Claim("B", "PT1", "20260112", 900),
                        new Claim("C", "PT0000002", "20260105", 300));
        for (int i = 0; i < 8; i++) {
            List<String> texts = new ArrayList<>();
            for (Claim claim : claims) {
                if (i == 0 || random.nextInt(3) > 0) {
                    texts.addAll(claim.goesOn(random));
                }
            }
            life.add(new Remittance(day, "T" + random.nextInt(1000) + "-" + i, texts, List.of()));
            day = day.plusDays(random.nextInt(3));
        }
        return life;
    }

    /** A claim, and what of it was said last. */
    private static final class Claim {

        private final String name;
        private final String account;
        private final String served;
        private final int charge;
        private int number = -1;
        private int paid;
        private String adjustments = "";

        Claim(String name, String account, String served, int charge) {
            this.name = name;
            this.account = account;
            this.served = served;
            this.charge = charge;
        }

        List<String> goesOn(Random random) {
            if (number < 0) {
                return List.of(decided(random));
            }
            return switch (random.nextInt(6)) {
                case 0 -> List.of(decided(random));
                case 1 -> List.of(reversed(random));
                case 2 -> List.of(reversed(random) + "REF*F8*" + name + number + "~");
                default -> List.of(reversed(random), decided(random));
            };
        }

        private String reversed(Random random) {
            String shown = random.nextInt(5) == 0 ? account.substring(0, 2) : account;
            String number = random.nextInt(8) == 0 ? "X" + random.nextInt(99) : name + this.number;
            return text(shown, "22", -charge, -paid, number, adjustments.replace("=", "-"));
        }

        private String decided(Random random) {
            number++;
            String answers = random.nextInt(3) == 0 ? "LQ*HE*MA46~" : "";
            switch (random.nextInt(5)) {
                case 0 -> say(0, "CAS*CO*50*=" + charge + "~");
                case 1 -> say(0, "CAS*OA*133*=" + charge + "~");
                case 2 -> {
                    int part = charge / 3;
                    say(charge - 2 * part, "CAS*CO*197*=" + part + "~CAS*PR*2*=" + part + "~");
                }
                default -> {
                    int less = 10 * (1 + random.nextInt(9));
                    say(charge - less, "CAS*CO*45*=" + less + "~");
                }
            }
            return text(
                    account,
                    "1",
                    charge,
                    paid,
                    name + (random.nextInt(4) == 0 && number > 0 ? number - 1 : number),
                    adjustments.replace("=", "") + answers);
        }

        private void say(int nowPaid, String nowAdjusted) {
            paid = nowPaid;
            adjustments = nowAdjusted;
        }

        private String text(
                String shown, String status, int charge, int paid, String number, String rest) {
            return "CLP*%s*%s*%d*%d**12*%s~DTM*232*%s~SVC*HC:99213*%d*%d~%s"
                    .formatted(shown, status, charge, paid, number, served, charge, paid, rest);
        }
    }
}
