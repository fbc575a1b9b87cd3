package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** Whose a document is: the right patient without a doubt, or a person says. */
@EachDatabase
class IdentificationTest {

    private ClaimRows claims;
    private Identification identification;

    @BeforeEach
    void openDatabase(TestDatabase database) {
        var db = database.migrated();
        claims = new ClaimRows(db);
        identification = new Identification(new KnownClaimRepository(db), claims.births());
        claims.add("WA1000007", "QUILL, DANA", "LAR10000001", "2026-02-03")
                .born("WA1000007", "1961-05-04")
                .add("WA1000014", "HARTLEY, ROBERT", "SIL20000002", "2026-02-05");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Account: WA1000007|Patient: Dana Quill",
                "Our account no. wa1000007 ... QUILL, DANA M",
                "Claim ICNWA1000007 of Dana M. Quill",
                "Account WA1000007 and claim ICNWA1000007",
                "Patient: Dana Quill|Born: May 4, 1961|seen on 02/03/2026",
                "Patient: Dana Quill|Member ID: LAR10000001|Date of service: February 3, 2026",
                "QUILL DANA|Member ID LAR-1000-0001|DOS 2026-02-03",
                "Dana Quill, DOB 5/4/1961, member LAR10000001"
            })
    void whatSaysItInTwoWaysIsSure(String text) {
        assertThat(sure("scan.pdf", text)).contains("WA1000007");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "the account number alone; Account: WA1000007",
                "the name alone; Patient: Dana Quill",
                "name and day; Patient: Dana Quill|Date of service: 2026-02-03",
                "the member number alone; Member ID: LAR10000001",
                "name and member, no day; Dana Quill, Member ID: LAR10000001",
                "another name; Account: WA1000007|Claim ICNWA1000007|Patient: Robert Hartley",
                "a name nobody knows; Account: WA1000007|Claim ICNWA1000007|Patient: Lee Moss",
                "another birth; Account: WA1000007|Patient: Dana Quill|Born: 1988-05-04",
                "another member; Account: WA1000007|Patient: Dana Quill|Member ID: LAR10000009",
                "two accounts; Account: WA1000007|Account: WA1000014|Dana Quill",
                "a number of another; Account: WA1000014|Dana Quill|DOB 5/4/1961|LAR10000001",
                "a look-alike number; Account: WA1000070|Patient: Dana Quill|2026-02-03",
                "nothing; The weather was fine."
            })
    void whatIsDoubtfulWaits(String why, String text) {
        assertThat(sure("scan.pdf", text)).as(why).isEmpty();
    }

    @Test
    void theLikeliestIsProposedWithItsReasonsAndDoubts() {
        Proposal best = propose("scan.pdf", "Account: WA1000007|Patient: Lee Moss").getFirst();

        assertThat(best.accountNumber()).isEqualTo("WA1000007");
        assertThat(best.because()).isEqualTo("its account number on page 1");
        assertThat(best.but()).isEqualTo("it names another patient");
        assertThat(best.shownScore()).isEqualTo(50);
    }

    @Test
    void fatherAndSonOfOneNameWaitUntilABirthTellsThemApart() {
        claims.add("WA2000001", "HALE, ROBERT", "FAM1", "2026-01-10")
                .add("WA2000002", "HALE, ROBERT", "FAM1", "2026-01-20");
        String text = "Patient: Robert Hale|Member ID: FAM1|Date of service: 2026-01-20";

        assertThat(sure("a.txt", text)).isEmpty();

        claims.born("WA2000001", "1950-01-01").born("WA2000002", "1980-01-01");
        assertThat(sure("a.txt", text)).isEmpty();
        assertThat(sure("a.txt", text + "|Born: 1980-01-01")).contains("WA2000002");
        assertThat(sure("a.txt", text + "|Born: 1999-01-01")).isEmpty();
    }

    @Test
    void aGenerationBehindTheNameNeedsABirth() {
        String text = "Patient: Robert Hartley Jr.|Account: WA1000014";

        assertThat(sure("a.txt", text)).isEmpty();
        claims.born("WA1000014", "1990-07-01");
        assertThat(sure("a.txt", text + "|DOB: 07/01/1990")).contains("WA1000014");
    }

    /** Nothing but the birth tells Dana Quill from another one of her name and account. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "DOB: 1979-02-27; DOB: 1979-02-28",
                "DOB 02/27/1979; DOB 02/28/1979",
                "DOB: 2/27/79; DOB: 2/27/78",
                "DOB: 2-27-79; DOB: 2-28-79",
                "DOB - 02.27.1979; DOB - 02.26.1979",
                "Date of birth: 27-Feb-1979; Date of birth: 26-Feb-1979",
                "DOB: 27-FEB-79; DOB: 27-FEB-80",
                "Born on Feb 27, 1979; Born on Feb 27, 1978",
                "Birth date: Feb. 27, '79; Birth date: Feb. 26, '79",
                "Date of birth (MM/DD/YYYY): 02/27/1979; Date of birth (MM/DD/YYYY): 03/27/1979",
                "Birthdate|February 27, 1979; Birthdate|February 21, 1979"
            })
    void aBirthIsReadHoweverItIsWrittenAndAnotherOneStandsAgainstIt(String right, String wrong) {
        claims.add("WA5000001", "LEE, ANNA", "M55", "2026-02-03").born("WA5000001", "1979-02-27");

        assertThat(sure("a.txt", "Patient: Anna Lee|" + right + "|Visit of 2026-02-03"))
                .contains("WA5000001");
        assertThat(sure("a.txt", "Patient: Anna Lee|Account: WA5000001|" + right))
                .contains("WA5000001");
        assertThat(sure("a.txt", "Patient: Anna Lee|Account: WA5000001|" + wrong)).isEmpty();
        assertThat(
                        propose("a.txt", "Patient: Anna Lee|Account: WA5000001|" + wrong)
                                .getFirst()
                                .but())
                .isEqualTo("it bears another date of birth");
    }

    @Test
    void ofOnePatientsAccountsTheDayOfServiceTells() {
        claims.add("WA1000021", "QUILL, DANA", "LAR10000001", "2026-03-09")
                .born("WA1000021", "1961-05-04");
        String text = "Patient: Dana Quill|Born: May 4, 1961|Date of visit: March 9, 2026";

        assertThat(sure("a.txt", text)).contains("WA1000021");
        assertThat(sure("a.txt", "Dana Quill, born May 4, 1961, member LAR10000001")).isEmpty();
    }

    @Test
    void anAccountNumberOfTwoPatientsIsNeverSure() {
        claims.add("WA1000007", "MARSH, ADA", "LAR30000003", "2026-02-10");

        assertThat(sure("a.txt", "Account: WA1000007|Patient: Dana Quill|2026-02-03")).isEmpty();
        assertThat(propose("a.txt", "Account: WA1000007|Patient: Dana Quill").getFirst().but())
                .contains("two patients share this account number");
    }

    @Test
    void twoPatientsOfOneNameWait() {
        claims.add("WA3000001", "QUILL, DANA", "ZED90000001", "2026-02-03");

        assertThat(sure("a.txt", "Patient: Dana Quill|Date of service: 2026-02-03")).isEmpty();
        assertThat(sure("a.txt", "Patient: Dana Quill|Member ID: ZED90000001|2026-02-03"))
                .contains("WA3000001");
    }

    @Test
    void aNumberThatWasGivenCountsUnlessThePaperSaysOtherwise() {
        Told account = new Told("wa1000007", "", "");

        assertThat(sure(propose("a.png", "", account))).contains("WA1000007");
        assertThat(sure(propose("a.txt", "Patient: Robert Hartley", account))).isEmpty();
        assertThat(sure(propose("a.txt", "Our account no. WA1000014", account))).isEmpty();
        assertThat(sure(propose("a.png", "", new Told("", "ICNWA1000014", ""))))
                .contains("WA1000014");
        assertThat(sure(propose("a.png", "", new Told("WA9999999", "", "")))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"WA1000007_visit.txt", "2026-02-03 WA1000007 note.pdf", "wa1000007.TXT"})
    void aFilesNameMayBearTheNumber(String fileName) {
        assertThat(sure(fileName, "Dana Quill was here.")).contains("WA1000007");
        assertThat(sure(fileName, "")).isEmpty();
    }

    @Test
    void figuresWithoutALabelMayBeAnything() {
        claims.add("12210", "STONE, IVY", "M5", "2026-02-03");

        assertThat(sure("a.txt", "Ivy Stone, 5 Elm Road, Albany NY 12210")).isEmpty();
        assertThat(sure("a.txt", "Ivy Stone, account 12210, seen 2026-02-03")).contains("12210");
    }

    @Test
    void namesAreHeldAgainstEachOtherWithoutAccentsAndMarks() {
        claims.add("WA4000001", "O'NEIL-VAN DYKE, ZOE", "M77", "2026-02-03");

        assertThat(sure("a.txt", "Account: WA4000001|Patient: Zoë O’Neil-Van Dyke"))
                .contains("WA4000001");
    }

    private Optional<String> sure(String fileName, String text) {
        return sure(propose(fileName, text));
    }

    private static Optional<String> sure(List<Proposal> proposals) {
        return Matching.sure(proposals).map(Proposal::accountNumber);
    }

    private List<Proposal> propose(String fileName, String text) {
        return propose(fileName, text, Told.NOTHING);
    }

    /** A bar begins a new line. */
    private List<Proposal> propose(String fileName, String text, Told told) {
        return identification.propose(
                SignalReader.read(fileName, List.of(text.replace('|', '\n')), told));
    }
}
