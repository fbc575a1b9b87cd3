package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.cause.RandIndex;
import tools.jackson.databind.JsonNode;

/** A year of remittances in which some payers begin to deny what they used to pay. */
class YearTest {

    /** {@code -Dyear.claims=100000} for the large form. */
    private static final int CLAIMS = Integer.getInteger("year.claims", 8000);

    @TempDir private static Path folder;

    private static NightFolders office;
    private static Truth truth;

    @BeforeAll
    static void runTheYear() throws IOException {
        Path sample = folder.resolve("sample");
        SampleNight.write(sample, CLAIMS, 7, LocalDate.parse(NightFolders.DATE), 365);
        truth = Truth.of(sample);
        office = new NightFolders(folder.resolve("office"));
        office.fillFrom(sample);
        System.setProperty("overturn.night.packets", "false");
        try {
            office.runNight();
        } finally {
            System.clearProperty("overturn.night.packets");
        }
    }

    @Test
    void theDayOfEachChangeIsFoundAndNoOther() throws SQLException {
        List<String> planted = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> found =
                new ArrayList<>(
                        query(
                                """
                                select concat(reason_code, ' ', remark_code, ' ', since_on)
                                from cause where since_on is not null\
                                """));
        for (JsonNode change : truth.json().get("changes")) {
            LocalDate since = LocalDate.parse(change.get("since").asString());
            String codes = change.get("reason").asString() + " " + remark(change);
            planted.add(codes + " " + since);
            if (!found.removeIf(one -> isSame(one, codes, since))) {
                missed.add(codes + " " + since);
            }
        }
        System.out.println("planted " + planted + ", missed " + missed + ", not planted " + found);
        assertThat(planted).hasSize(4);
        assertThat(missed).isEmpty();
        assertThat(found).isEmpty();
        assertThat(query("select message from issue where code = 'PAYER_CHANGED'"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void chainsAreWhatTheTruthSays() throws SQLException {
        assertThat(new StoredNight(office).links())
                .containsExactlyInAnyOrderElementsOf(truth.links());
        assertThat(new StoredNight(office).ends())
                .containsExactlyInAnyOrderElementsOf(truth.ends());
        assertThat(truth.links()).anyMatch(link -> link.contains("ADDS_TO"));
        assertThat(truth.ends()).anyMatch(end -> end.contains("TAKEN_BACK"));
    }

    private static String remark(JsonNode change) {
        JsonNode remarks = change.get("remarks");
        return remarks.isEmpty() ? "" : remarks.get(0).asString();
    }

    /** Within the days between two files of a payer. */
    private static boolean isSame(String found, String codes, LocalDate since) {
        LocalDate on = LocalDate.parse(found.substring(found.lastIndexOf(' ') + 1));
        return found.startsWith(codes + " ") && Math.abs(ChronoUnit.DAYS.between(since, on)) <= 14;
    }

    @Test
    void denialsOfOneCauseComeTogether() throws SQLException {
        Map<String, String> planted = new HashMap<>();
        int number = 0;
        for (JsonNode change : truth.json().get("changes")) {
            number++;
            for (JsonNode claim : change.get("payerClaimNumbers")) {
                planted.put(claim.asString(), "planted " + number);
            }
        }
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Set<String> causes = new HashSet<>();
        for (String row :
                query(
                        """
                        select concat(a.payer_claim_number, '|', d.payer_key, ' ', d.reason_code, ' ',
                                      d.remark_codes, '|', coalesce(c.cause_id, -d.id))
                        from denial d join adjudication a on a.id = d.adjudication_id
                        left join cause_denial c on c.denial_id = d.id
                        where d.kind <> 'REPEAT' and d.status not in ('TRUE_DUPLICATE', 'TAKEN_BACK')\
                        """)) {
            String[] parts = row.split("\\|");
            expected.add(planted.getOrDefault(parts[0], parts[1]));
            found.add(parts[2]);
            causes.add(parts[2]);
        }
        double index = RandIndex.adjusted(expected, found);
        System.out.printf(
                Locale.US,
                "adjusted Rand index %.3f over %,d denials, %,d causes or single denials%n",
                index,
                expected.size(),
                causes.size());
        assertThat(index).isGreaterThan(0.8);
    }

    private static List<String> query(String sql) throws SQLException {
        return office.query(sql);
    }
}
