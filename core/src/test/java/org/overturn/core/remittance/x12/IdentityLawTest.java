package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which remittance is the same, whoever passed it on, and which is another. */
class IdentityLawTest {

    private static final String TRANSACTION =
            Era.transaction(
                    "0001",
                    Era.CLAIM,
                    Era.CLAIM.replace("ACC-1", "ACC-2").replace("ICN-1", "ICN-2"),
                    "PLB*1993999998*20261231*WO:ICN-9*-80~");
    private static final String PLAIN = Era.file(TRANSACTION);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherEnvelopeKeepsTheIdentity(long seed) {
        String rewritten = rewritten(new SplittableRandom(seed));

        assertThat(hash(rewritten)).as(rewritten).isEqualTo(hash(PLAIN));
    }

    @Test
    void eachChangedElementBetweenHeaderAndTrailerChangesTheIdentity() {
        String whole = hash(PLAIN);
        List<String> segments = List.of(TRANSACTION.split("~"));
        for (int at = 1; at < segments.size() - 1; at++) {
            String[] elements = segments.get(at).split("\\*");
            for (int element = 1; element < elements.length; element++) {
                String before = elements[element];
                elements[element] = before.isEmpty() ? "7" : before + "7";
                List<String> changed = new ArrayList<>(segments);
                changed.set(at, String.join("*", elements));
                elements[element] = before;
                assertThat(hash(Era.file(String.join("~", changed) + "~")))
                        .as(changed.get(at))
                        .isNotEqualTo(whole);
            }
        }
    }

    @Test
    void aLostADoubledAndAMovedSegmentChangeTheIdentity() {
        String whole = hash(PLAIN);
        List<String> segments = List.of(TRANSACTION.split("~"));
        IntStream.range(1, segments.size() - 2)
                .forEach(at -> {
                    List<String> lost = new ArrayList<>(segments);
                    lost.remove(at);
                    List<String> doubled = new ArrayList<>(segments);
                    doubled.add(at, segments.get(at));
                    List<String> moved = new ArrayList<>(segments);
                    moved.add(at, moved.remove(at + 1));
                    for (List<String> other : List.of(lost, doubled, moved)) {
                        assertThat(hash(Era.file(String.join("~", other) + "~")))
                                .as(segments.get(at))
                                .isNotEqualTo(whole);
                    }
                });
    }

    /** What clearing houses do to an envelope, all at random. */
    private static String rewritten(SplittableRandom chance) {
        String element = pick(chance, "*", "|", "\u001D");
        String terminator = pick(chance, "~", "'", "\n", "\r\n", "\u001E");
        String component = pick(chance, ":", ">", "<", "\u001F", "!");
        boolean leavesComposites = "><".contains(component) && chance.nextBoolean();
        String[] segments = PLAIN.split("~");
        StringBuilder body = new StringBuilder();
        for (String segment : Arrays.copyOfRange(segments, 2, segments.length - 2)) {
            String id = segment.substring(0, segment.indexOf('*'));
            String text = segment;
            if (id.equals("ST") || id.equals("SE")) {
                text = segment.replace("0001", "774411").replace("*43*", "*99*");
            } else if (chance.nextInt(4) == 0) {
                text = id.toLowerCase(java.util.Locale.ROOT) + segment.substring(id.length());
            }
            text = chance.nextInt(4) == 0 ? text + "**" : text;
            text = chance.nextInt(4) == 0 ? text.replace("*", " *") : text;
            text = leavesComposites ? text : text.replace(":", component);
            body.append(text.replace("*", element)).append(terminator);
        }
        String isa =
                Era.ISA
                        .replace("000000101", "000000%03d".formatted(chance.nextInt(999)))
                        .replace("NORTHHEALTH ", "CLEARING    ")
                        .replace(":~", component + "~")
                        .replace("*", element)
                        .replace("~", terminator);
        String gs = "GS*HP*CH*X*20260209*0630*41*X*005010X221A1~";
        String file =
                isa
                        + gs.replace("*", element).replace("~", terminator)
                        + body
                        + ("GE*1*41~IEA*1*1~").replace("*", element).replace("~", terminator);
        boolean lines = terminator.contains("\n");
        return switch (chance.nextInt(4)) {
            case 0 -> lines ? file : file.replaceAll("(?s).{80}", "$0\r\n");
            case 1 -> file.replace(terminator, terminator + pick(chance, "\r\n", "  \n", "\r"));
            case 2 -> lines ? file : file.replaceAll("(?s).{80}", "$0\n");
            default -> file;
        };
    }

    private static String pick(SplittableRandom chance, String... from) {
        return from[chance.nextInt(from.length)];
    }

    private static String hash(String file) {
        Reading reading = Reading.of(file);
        assertThat(reading.transactions()).as(file).hasSize(1);
        return reading.transaction().end().contentHash();
    }
}
