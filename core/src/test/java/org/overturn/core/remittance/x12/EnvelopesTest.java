package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.issue.IssueCode;

/** What an envelope may look like, and what is said of it. */
class EnvelopesTest {

    private static final String ONE = Era.transaction("0001", Era.CLAIM);
    private static final String TWO = Era.transaction("0002", Era.CLAIM);

    @Test
    void readsAnOrdinaryFileWithoutAnyIssue() {
        Reading reading = Reading.of(Era.file());
        var envelope = reading.transaction().header().envelope();

        assertThat(reading.issues()).isEmpty();
        assertThat(envelope.interchangeControlNumber()).isEqualTo("000000101");
        assertThat(envelope.groupControlNumber()).isEqualTo("7");
        assertThat(envelope.senderId()).isEqualTo("NORTHHEALTH");
        assertThat(envelope.version()).isEqualTo("005010X221A1");
        assertThat(envelope.delimiters().code()).isEqualTo("2a3a5e7e");
        assertThat(envelope.test()).isFalse();
        assertThat(reading.transaction().end().complete()).isTrue();
        assertThat(reading.transaction().end().difference()).hasToString("0.00");
    }

    static Stream<Arguments> sameContentOtherwiseWrapped() {
        String usual = Era.file();
        return Stream.of(
                Arguments.of("line ends", usual.replace("~", "~\n")),
                Arguments.of("CR LF", usual.replace("~", "~\r\n")),
                Arguments.of("CR", usual.replace("~", "~\r")),
                Arguments.of("indented", usual.replace("~", "~\n\t    ")),
                Arguments.of("line end before the terminator", usual.replace("~", "\n~")),
                Arguments.of("no last terminator", usual.substring(0, usual.length() - 1)),
                Arguments.of("wrapped at 80", Era.wrapped(usual)),
                Arguments.of(
                        "wrapped at 80 behind text", "a".repeat(75) + "\n" + Era.wrapped(usual)),
                Arguments.of("byte order mark", "\u00EF\u00BB\u00BF" + usual),
                Arguments.of("blank lines", "\r\n\r\n  \n" + usual + "\r\n\r\n\u001A"),
                Arguments.of("text ahead", "VISA payments. The ISA follows.\r\n" + usual),
                Arguments.of("padded with NUL", "\0\0" + usual.replace("~", "~\0") + "\0\0\0"),
                Arguments.of(
                        "lower-case ids", usual.replace("CLP*", "clp*").replace("SVC*", "svc*")),
                Arguments.of("newline as terminator", usual.replace("~", "\n")),
                Arguments.of("CR LF as terminator", usual.replace("~", "\r\n")),
                Arguments.of(
                        "newline only behind ISA",
                        usual.replaceFirst("~", "\n").replace("~", "~\n")),
                Arguments.of("no ISA", usual.substring(Era.ISA.length())),
                Arguments.of("no ISA and no GS", ONE),
                Arguments.of("no ISA, lines only", ONE.replace("~", "\r\n")),
                Arguments.of("no ISA, wrapped", Era.wrapped(ONE)),
                Arguments.of("no ISA, text ahead", "Remittance of January\n\n" + ONE),
                Arguments.of("pipes", usual.replace('*', '|')),
                Arguments.of("control characters", controls(usual)),
                Arguments.of("control characters, no ISA", controls(ONE).replace('\u001F', ':')),
                Arguments.of("short ISA elements", usual.replaceAll("  +", "")),
                Arguments.of("long ISA elements", usual.replace("ELMCLINIC  ", "ELM".repeat(20))),
                Arguments.of("ISA with 15 separators", usual.replaceFirst("\\*0\\*P", "*P")),
                Arguments.of("ISA with 17 separators", usual.replaceFirst("\\*0\\*P", "*0**P")),
                Arguments.of("ISA without component", usual.replaceFirst("P\\*:~", "P*~")));
    }

    private static String controls(String text) {
        return text.replace('*', '\u001D').replace(':', '\u001F').replace('~', '\u001E');
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameContentOtherwiseWrapped")
    void readsTheSameWhateverTheWrapping(String what, String file) {
        Reading usual = Reading.of(Era.file());
        Reading reading = Reading.of(file);

        assertThat(reading.transactions()).hasSize(1);
        assertThat(reading.transaction().end().contentHash())
                .isEqualTo(usual.transaction().end().contentHash());
        assertThat(reading.transaction().header().payment())
                .isEqualTo(usual.transaction().header().payment());
        assertThat(reading.claim().lines().getFirst())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*offset", ".*length")
                .isEqualTo(usual.claim().lines().getFirst());
        assertThat(reading.transaction().end().complete()).isTrue();
    }

    @Test
    void readsProceduresSplitByAColonWhereAnotherMarkIsDeclared() {
        Reading reading = Reading.of(Era.file().replace("*0*P*:~", "*0*P*>~"));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.claim().lines().getFirst().procedure()).isEqualTo("99213");
        assertThat(reading.claim().lines().getFirst().modifiers()).containsExactly("25");
    }

    @Test
    void readsSeveralInterchangesWithDelimitersOfTheirOwn() {
        String other = Era.file().replace('*', '|').replace('~', '^').replace("101", "102");
        Reading reading = Reading.of(Era.file() + "\n" + other + "\n\nnoise\n" + Era.file());

        assertThat(reading.transactions())
                .extracting(t -> t.header().envelope().interchangeControlNumber())
                .containsExactly("000000101", "000000102", "000000101");
        assertThat(reading.transactions())
                .extracting(t -> t.header().ordinal())
                .containsExactly(1, 2, 3);
        assertThat(reading.transactions())
                .extracting(t -> t.claim().lines().getFirst().procedure())
                .containsOnly("99213");
    }

    @Test
    void readsAnInterchangeThatFollowsOneWithoutItsTrailers() {
        Reading reading = Reading.of(Era.ISA + Era.GS + ONE + Era.file(TWO));

        assertThat(reading.transactions()).hasSize(2);
        assertThat(reading.codes())
                .containsExactly(IssueCode.MISSING_SEGMENT, IssueCode.MISSING_SEGMENT);
    }

    @Test
    void readsAnInterchangeThatFollowsACutSegment() {
        String cut = Era.ISA + Era.GS + "ST*835*9~" + Era.HEADER + Era.CLAIM + "CAS*CO*4";
        Reading reading = Reading.of(cut + "\r\n" + Era.file(TWO));

        assertThat(reading.transactions()).hasSize(2);
        assertThat(reading.transactions().getFirst().end().complete()).isFalse();
        assertThat(reading.transactions().getLast().end().complete()).isTrue();
        assertThat(reading.codes()).contains(IssueCode.TRUNCATED);
    }

    @Test
    void passesOverTransactionsOfOtherKinds() {
        String claims = "ST*837*0009~BHT*0019*00~CLM*A*10~SE*4*0009~";
        Reading reading = Reading.of(Era.file(claims, ONE, claims.replace("SE*4*0009~", ""), TWO));

        assertThat(reading.transactions()).hasSize(2);
        assertThat(reading.issues()).isEmpty();
    }

    static Stream<Arguments> flaws() {
        String usual = Era.file();
        return Stream.of(
                Arguments.of(usual.replace("SE*29", "SE*30"), IssueCode.SEGMENT_COUNT),
                Arguments.of(usual.replace("GE*1*", "GE*4*"), IssueCode.SEGMENT_COUNT),
                Arguments.of(usual.replace("IEA*1*", "IEA**"), IssueCode.SEGMENT_COUNT),
                Arguments.of(usual.replace("*0001~GE", "*0003~GE"), IssueCode.CONTROL_NUMBER),
                Arguments.of(usual.replace("GE*1*7", "GE*1*8"), IssueCode.CONTROL_NUMBER),
                Arguments.of(usual.replace("IEA*1*0", "IEA*1*9"), IssueCode.CONTROL_NUMBER),
                Arguments.of(usual.replace("SE*29*0001~", ""), IssueCode.MISSING_SEGMENT),
                Arguments.of(usual.replace("GE*1*7~", ""), IssueCode.MISSING_SEGMENT),
                Arguments.of(usual.replace("IEA*1*000000101~", ""), IssueCode.MISSING_SEGMENT),
                Arguments.of(
                        Era.ISA + ONE.replaceFirst("SE.*$", "IEA*0*000000101~"),
                        IssueCode.MISSING_SEGMENT),
                Arguments.of(
                        usual.replace("005010X221A1", "005010X222"),
                        IssueCode.UNSUPPORTED_VERSION));
    }

    @ParameterizedTest(name = "{1} {index}")
    @MethodSource("flaws")
    void reportsAFlawOfTheEnvelopeAndReadsOn(String file, IssueCode code) {
        Reading reading = Reading.of(file);

        assertThat(reading.codes()).isNotEmpty().containsOnly(code);
        assertThat(reading.transaction().end().complete()).isTrue();
        assertThat(reading.claim().accountNumber()).isEqualTo("ACC-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\0\0", "\u00EF\u00BB\u00BF\n"})
    void saysThatAFileIsEmpty(String file) {
        Reading reading = Reading.of(file);

        assertThat(reading.transactions()).isEmpty();
        assertThat(reading.codes()).containsExactly(IssueCode.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear office, the ISA file is attached.",
                "%PDF-1.7 stream",
                "claim;amount\nACC-1;100\n",
                Era.ISA,
                Era.ISA + Era.GS + "ST*837*1~BHT*0019~SE*3*1~GE*1*7~IEA*1*000000101~"
            })
    void saysThatAFileHoldsNoRemittance(String file) {
        Reading reading = Reading.of(file);

        assertThat(reading.transactions()).isEmpty();
        assertThat(reading.codes()).contains(IssueCode.NOT_AN_835);
    }

    static Stream<String> damagedHeaders() {
        return Stream.of(
                Era.file()
                        .replaceFirst(
                                "ISA\\*00\\*          \\*00\\*          ", "ISA *00 * *00 * "),
                Era.file().replaceFirst("(\\*00501\\*.*?)\\*P\\*:~GS", "$1"));
    }

    @ParameterizedTest
    @MethodSource("damagedHeaders")
    void refusesAnInterchangeWhoseHeaderCannotBeRead(String file) {
        Reading reading = Reading.of(file);

        assertThat(reading.transactions()).isEmpty();
        assertThat(reading.codes()).containsExactly(IssueCode.UNREADABLE_ENVELOPE);
    }

    @Test
    void readsTheInterchangeBehindADamagedOne() {
        Reading reading =
                Reading.of(damagedHeaders().findFirst().orElseThrow() + "\n" + Era.file(TWO));

        assertThat(reading.transactions())
                .extracting(t -> t.header().controlNumber())
                .containsExactly("0002");
        assertThat(reading.codes()).containsExactly(IssueCode.UNREADABLE_ENVELOPE);
    }

    @Test
    void marksTestInterchangesAndOldVersions() {
        Reading reading =
                Reading.of(
                        Era.file()
                                .replace("*0*P*", "*0*T*")
                                .replace("*^*00501*", "*U*00401*")
                                .replace("005010X221A1", "004010X091")
                                .replace("CAS*CO*45", "CAS*CR*45"));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.transaction().header().envelope().test()).isTrue();
        assertThat(reading.transaction().header().envelope().delimiters().repetition()).isZero();
        assertThat(reading.claim().lines().getFirst().adjustments().getFirst().group())
                .isEqualTo("CR");
    }

    @Test
    void takesTheDateOfTheGroupWhereTheRemittanceHasNone() {
        List<String> dates =
                Stream.of("20260102", "260102", "991231", "")
                        .map(d ->
                                Era.file()
                                        .replace("DTM*405*20260104~", "")
                                        .replace("CLINIC*20260102", "CLINIC*" + d))
                        .map(f -> Reading.of(f).transaction().header().productionOn().toString())
                        .toList();

        assertThat(dates)
                .containsExactly(
                        "Optional[2026-01-02]",
                        "Optional[2026-01-02]",
                        "Optional[1999-12-31]",
                        "Optional.empty");
    }
}
