package org.overturn.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A sample night as a whole: how much is denied, the same bytes again, files that went wrong. */
class SampleNightTest extends WrittenNight {

    @Test
    void aboutTwelvePerCentOfTheClaimsAreDeniedInManyWays(@TempDir Path large) throws IOException {
        SampleNight.Summary many = SampleNight.write(large, 3_000, 5, DATE);
        assertThat(many.claims()).isEqualTo(3_000);
        assertThat(many.deniedClaims() / 30.0).isBetween(10.0, 14.0);
        JsonNode claims =
                new ObjectMapper()
                        .readTree(Files.readString(large.resolve("truth.json")))
                        .get("claims");
        Set<String> reasons = new HashSet<>();
        Set<String> outcomes = new HashSet<>();
        for (JsonNode claim : claims) {
            outcomes.add(claim.get("outcome").asString());
            for (JsonNode denial : claim.get("denials")) {
                reasons.add(denial.get("group").asString() + denial.get("reason").asString());
            }
        }
        assertThat(reasons).hasSizeGreaterThan(25).contains("CO50", "CO197", "PR27", "OA18");
        assertThat(outcomes)
                .contains("REVERSAL", "PREDETERMINATION", "PENDED", "ZERO_PAY_NOT_DENIED");
    }

    @Test
    void sameArgumentsGiveTheSameBytesAndAnotherSeedOthers(@TempDir Path again, @TempDir Path other)
            throws IOException {
        SampleNight.write(again, CLAIMS, 1, DATE);
        SampleNight.write(other, CLAIMS, 2, DATE);
        assertThat(contents(again)).isEqualTo(contents(folder));
        assertThat(contents(other).get("truth.json"))
                .isNotEqualTo(contents(folder).get("truth.json"));
    }

    @Test
    void aFileSentTwiceIsIdenticalAndADamagedOneUnreadable() throws IOException {
        Path sent = folder.resolve("remittances/20260302_larkfield_resent.835");
        long twins =
                files("remittances")
                        .filter(f -> !f.equals(sent))
                        .filter(f -> Arrays.equals(read(f), read(sent)))
                        .count();
        assertThat(twins).isOne();
        byte[] damaged = read(folder.resolve("remittances/20260302_silverharbor_damaged.era"));
        assertThat(new String(damaged, StandardCharsets.ISO_8859_1))
                .doesNotContain("ISA", "ST*835");
    }

    @Test
    void aCutFileEndsInMidSegmentAndItsLastRemittanceIsSetAside() {
        for (JsonNode file : truth.get("files")) {
            for (JsonNode transaction : file.get("transactions")) {
                if (transaction.get("result").asString().equals("set-aside")) {
                    Path path = folder.resolve("remittances").resolve(file.get("name").asString());
                    List<PlainRemittance> read = PlainRemittance.read(cutSafely(read(path)));
                    assertThat(read.getFirst().ended).isTrue();
                    assertThat(read.getLast().ended).isFalse();
                    return;
                }
            }
        }
        throw new AssertionError("no remittance is set aside");
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .forEach(f ->
                            contents.put(
                                    root.relativize(f).toString(),
                                    new String(read(f), StandardCharsets.ISO_8859_1)));
        }
        return contents;
    }
}
