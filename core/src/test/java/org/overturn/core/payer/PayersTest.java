package org.overturn.core.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.settings.InvalidSettings;

class PayersTest {

    private static final String TWO_PAYERS =
            """
            - key: harbor
              name: Harbor Health Plan
              identifiers: ["1061234567", HHP01]
              lineOfBusiness: ERISA
              appealUnit: Provider Appeals
              appealAddress:
                - P.O. Box 100
                - Springfield, IL 62701
              fax: 555-0100
              delivery: certified mail
              contracted: yes
            - key: harbor-ma
              name: Harbor Medicare
              identifiers: "1061234567"
              lineOfBusiness: MEDICARE_ADVANTAGE
            """;

    @TempDir Path folder;

    @Test
    void everySettingOfAPayerIsRead() throws IOException {
        Payer payer = read(TWO_PAYERS).list().getFirst();

        assertThat(payer)
                .isEqualTo(
                        new Payer(
                                "harbor",
                                "Harbor Health Plan",
                                List.of("1061234567", "HHP01"),
                                Optional.of(LineOfBusiness.ERISA),
                                Optional.of("Provider Appeals"),
                                List.of("P.O. Box 100", "Springfield, IL 62701"),
                                Optional.of("555-0100"),
                                Optional.empty(),
                                Optional.of("certified mail"),
                                Optional.of(true)));
    }

    @Test
    void aMissingFileMeansNoPayers() {
        assertThat(Payers.read(folder.resolve("payers.yml")).list()).isEmpty();
    }

    @Test
    void anEmptyFileMeansNoPayers() throws IOException {
        assertThat(read("# nothing yet\n").list()).isEmpty();
    }

    @Test
    void anIdentifierThatOnlyOnePayerHasIdentifiesIt() throws IOException {
        assertThat(keyOf(read(TWO_PAYERS), List.of("x", "hhp01"), "SOMETHING ELSE"))
                .contains("harbor");
    }

    @Test
    void theNameTellsWhichOfTwoPayersWithOneIdentifierItIs() throws IOException {
        assertThat(keyOf(read(TWO_PAYERS), List.of("1061234567"), "HARBOR MEDICARE"))
                .contains("harbor-ma");
    }

    @Test
    void anAmbiguousIdentifierWithoutAKnownNameIdentifiesNobody() throws IOException {
        assertThat(keyOf(read(TWO_PAYERS), List.of("1061234567"), "HARBOR")).isEmpty();
    }

    @Test
    void aTaxNumberMatchesTheTraceOriginatorThatHasAOneBeforeIt() throws IOException {
        Payers payers = read("[{key: a, name: A, identifiers: [06-1234567]}]");

        assertThat(keyOf(payers, List.of("1061234567"), "")).contains("a");
        assertThat(keyOf(payers, List.of("2061234567"), "")).isEmpty();
    }

    @Test
    void theNameAloneIdentifiesAPayerWhateverItsCaseAndPunctuation() throws IOException {
        assertThat(keyOf(read(TWO_PAYERS), List.of(), "HARBOR HEALTH PLAN.")).contains("harbor");
    }

    @Test
    void anEmptyNameIdentifiesNobody() throws IOException {
        assertThat(keyOf(read(TWO_PAYERS), List.of("", "-"), "")).isEmpty();
    }

    @Test
    void anUnknownLineOfBusinessIsRefusedWithItsLineAndTheChoices() {
        assertThatThrownBy(() -> read("- key: a\n  name: A\n  lineOfBusiness: COMERCIAL\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("payers.yml, line 3")
                .hasMessageContaining("COMERCIAL")
                .hasMessageContaining("COMMERCIAL_CONTRACT");
    }

    @Test
    void anUnknownKeyIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("- key: a\n  name: A\n  adress: x\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("adress")
                .hasMessageContaining("appealAddress");
    }

    @Test
    void aPayerWithoutANameIsRefused() {
        assertThatThrownBy(() -> read("- key: a\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("name");
    }

    @Test
    void twoPayersWithOneKeyAreRefused() {
        assertThatThrownBy(() -> read("- {key: a, name: A}\n- {key: a, name: B}\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("key");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("- key: a\n  name: [A\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("payers.yml, line 3")
                .hasMessageContaining("YAML");
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        assertThatThrownBy(() -> read("key: a\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("list");
    }

    private Payers read(String yaml) throws IOException {
        return Payers.read(Files.writeString(folder.resolve("payers.yml"), yaml));
    }

    private static Optional<String> keyOf(Payers payers, List<String> identifiers, String name) {
        return payers.identify(identifiers, name).map(Payer::key);
    }
}
