package org.overturn.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.api.harness.WorkItems;
import org.overturn.batch.Folders;
import org.overturn.core.deadline.RuleBook;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of the office, what they would move, and the clocks of a denial. */
class RulePagesTest extends OnAnOwnSample {

    private final Path file = office.bean(Folders.class).settings().resolve(RuleBook.OVERRIDES);

    @AfterEach
    void withoutOverrides() throws Exception {
        Files.deleteIfExists(file);
    }

    /** Every payer that the sample's remittances name gets the same limit. */
    private void write(int days) throws Exception {
        StringBuilder text = new StringBuilder();
        WorkItems.list(office).stream()
                .map(item -> item.claim().payer())
                .distinct()
                .sorted()
                .forEach(payer ->
                        text.append("- {payer: \"")
                                .append(payer)
                                .append("\", contract: Agreement 2026, limit: ")
                                .append(days)
                                .append(
                                        ", citation: section 9.2, verifiedBy: Dana, verifiedOn:"
                                                + " 2026-02-10}\n"));
        Files.writeString(file, text);
    }

    @Test
    void whatTheOfficeHasSetIsShownFirstAndWhatItWouldMove() throws Exception {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        assertThat(json(caller, "/api/v1/rules/differences").get("moved").asLong()).isZero();

        write(11);
        JsonNode difference = json(caller, "/api/v1/rules/differences");

        assertThat(difference.get("moved").asLong()).isPositive();
        assertThat(difference.get("earliest").get(0).get("rule").asString())
                .endsWith("Provider dispute, 11 days");
        assertThat(json(caller, "/api/v1/rules").get(0).get("source").asString())
                .isEqualTo("CONTRACT");
        assertThat(caller.get("/rules").body())
                .contains("set by the office", "contract Agreement 2026");
        assertThat(caller.get("/rules/differences").body())
                .contains("would be due on another day", "11 days");
    }

    @Test
    void aDenialShowsAllItsClocksTheDayToWorkToAndWhoseAppealItIs() throws Exception {
        WorkItem item =
                WorkItems.list(office).stream()
                        .filter(one -> one.route().name().equals("APPEAL"))
                        .findFirst()
                        .orElseThrow();
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        JsonNode limits = json(caller, "/api/v1/denials/" + item.id() + "/reasons").get("limits");

        assertThat(limits.get("clocks").get(0).get("targetOn").asString())
                .isLessThanOrEqualTo(limits.get("clocks").get(0).get("safeOn").asString());
        assertThat(limits.get("appellant").asString()).isIn("PROVIDER", "MEMBER", "UNKNOWN");
        assertThat(caller.get("/denials/" + item.id()).body())
                .contains("Work to", "Safe day", "Whose appeal", "Corrected claim")
                .doesNotContain("Rules now");

        write(11);
        assertThat(caller.get("/denials/" + item.id()).body())
                .contains("Rules now", "The rules have changed since this denial was found");
    }

    @Test
    void aMistakeInTheOfficesRulesIsSaidWithItsLine() throws Exception {
        Files.writeString(file, "- payer: Aetna\n  limit: soon\n");

        assertThat(Caller.as(Role.ADMINISTRATOR, office).get("/api/v1/rules").body())
                .contains("appeal-rules.yml, line 2: limit is \\\"soon\\\"");
    }

    private static JsonNode json(Caller caller, String path) {
        return JsonMapper.shared().readTree(caller.get(path).body());
    }
}
