package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.remittance.RemittanceEvent;

/** Claims read by their figures, against the same claims read whole. */
class FiguresTest {

    @Test
    void aClaimWhoseFiguresDoNotSufficeIsReadWholeAsIfNothingHadBeenTriedBefore() {
        String file = Era.file(Era.transaction("1", Era.CLAIM, Era.CLAIM, Era.CLAIM));

        assertThat(claims(file, figures -> false))
                .isEqualTo(Reading.of(file).transaction().claims());
    }

    @Test
    void everySecondClaimCanBeLeftToItsFigures() {
        String file =
                Era.file(
                        Era.transaction("1", Era.CLAIM, Era.CLAIM, Era.CLAIM, Era.CLAIM),
                        Era.transaction("2", Era.CLAIM, Era.CLAIM));
        List<Boolean> asked = new ArrayList<>();

        List<Adjudication> whole =
                claims(
                        file,
                        figures -> {
                            asked.add(true);
                            return asked.size() % 2 == 0;
                        });

        assertThat(asked).hasSize(6);
        assertThat(whole).extracting(Adjudication::ordinal).containsExactly(1, 3, 1);
    }

    @Test
    void theFiguresAreThoseOfTheClaim() {
        List<String> seen = new ArrayList<>();

        claims(
                Era.file(),
                figures -> {
                    seen.add(
                            "%d lines, %d adjustments, %d remarks, %s %d/%d, line %d/%d"
                                    .formatted(
                                            figures.lines(),
                                            figures.adjustments(),
                                            figures.remarks(),
                                            ClaimFigures.text(figures.status()),
                                            figures.charge(0),
                                            figures.paid(0),
                                            figures.charge(1),
                                            figures.paid(1)));
                    seen.add(ClaimFigures.text(figures.reason(2)) + " " + figures.amount(2));
                    return true;
                });

        assertThat(seen)
                .containsExactly(
                        "1 lines, 3 adjustments, 3 remarks, 1 10000/8000, line 10000/8000",
                        "3 300");
    }

    @Test
    void aClaimLargerThanTheWindowIsReadWhole() {
        String large = Era.CLAIM + "SVC*HC:99213*0*0~REF*6R*1~".repeat(20_000);
        String file = Era.file(Era.transaction("1", Era.CLAIM, large, Era.CLAIM));

        List<Adjudication> whole = claims(file, figures -> true);

        assertThat(whole).hasSize(1);
        assertThat(whole.getFirst()).isEqualTo(Reading.of(file).transaction().claims().get(1));
    }

    @Test
    void aClaimThatIsNotAsTheGuideWantsItIsReadWholeAndItsIssuesAreToldOnce() {
        String odd = Era.CLAIM.replace("DTM*472*20251201", "DTM*472*20251301");
        String file = Era.file(Era.transaction("1", Era.CLAIM, odd, Era.CLAIM));
        List<Issue> issues = new ArrayList<>();

        read(file.getBytes(StandardCharsets.ISO_8859_1), issues, figures -> true);

        assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.NOT_A_DATE);
        assertThat(issues).isEqualTo(Reading.of(file).issues());
    }

    @Test
    void aScanTellsWhatTheWholeReadingTellsButNoClaims() throws IOException {
        String file = Era.wrapped(Era.file(Era.transaction("1", Era.CLAIM), "ST*835*2~CLP*A*1*x~"));
        List<Issue> issues = new ArrayList<>();

        List<RemittanceEnd> ends = scan(file.getBytes(StandardCharsets.ISO_8859_1), issues);

        Reading whole = Reading.of(file);
        assertThat(ends).isEqualTo(whole.transactions().stream().map(t -> t.end()).toList());
        assertThat(issues).isEqualTo(whole.issues());
    }

    private static List<Adjudication> claims(String file, Predicate<ClaimFigures> suffices) {
        return read(file.getBytes(StandardCharsets.ISO_8859_1), new ArrayList<>(), suffices);
    }

    private static List<Adjudication> read(
            byte[] file, List<Issue> issues, Predicate<ClaimFigures> suffices) {
        List<Adjudication> claims = new ArrayList<>();
        try (var reader =
                X12RemittanceReader.figures(
                        new ByteArrayInputStream(file), issues::add, suffices)) {
            for (var event = reader.next(); event.isPresent(); event = reader.next()) {
                if (event.get() instanceof RemittanceEvent.Read(Adjudication claim)) {
                    claims.add(claim);
                }
            }
        } catch (IOException e) {
            throw new AssertionError("no I/O error can come from an array", e);
        }
        return claims;
    }

    /** The ends and issues of a file that is only scanned. */
    static List<RemittanceEnd> scan(byte[] file, List<Issue> issues) throws IOException {
        List<RemittanceEnd> ends = new ArrayList<>();
        try (var reader = X12RemittanceReader.scan(new ByteArrayInputStream(file), issues::add)) {
            for (var event = reader.next(); event.isPresent(); event = reader.next()) {
                if (event.get() instanceof RemittanceEvent.Ended(RemittanceEnd end)) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }
}
