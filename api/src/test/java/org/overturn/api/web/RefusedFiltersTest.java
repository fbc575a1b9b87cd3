package org.overturn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

/** A filter that can't be used is refused by its name; it never shows more than was asked for. */
class RefusedFiltersTest {

    private final Caller caller = Caller.as(Role.ADMINISTRATOR, Office.withUsers());

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/denials?status=OPEN&status=CLOSED",
                "/claims?payer=A&payer=B",
                "/rules?lineOfBusiness=CHIP&lineOfBusiness=ERISA",
                "/codes?list=CARC&list=RARC",
                "/audit?action=VIEW&action=SEARCH",
                "/remittances?show=HELD&show=POSTED"
            })
    void aFieldGivenTwiceIsNotHalfTakenOver(String path) {
        String field = path.replaceAll(".*\\?(\\w+)=.*", "$1");

        assertRefused(path, field, "is given 2 times, and takes one value");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "/rules, lineOfBusiness, 'one of MEDICARE_FFS, MEDICARE_ADVANTAGE'",
        "/codes, list, 'one of CARC, RARC, GROUP'",
        "/audit, action, SIGN_IN_FAILED",
        "/remittances, show, 'one of ALL, POSTED, HELD'",
        "/denials, status, 'one of '"
    })
    void anUnknownValueIsAnsweredWithThoseThereAre(String path, String field, String allowed) {
        assertRefused(path + "?" + field + "=SOMETHING", field, allowed);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/denials?dueBefore=%2B12026-01-01",
                "/claims?remittedFrom=%2B12026-01-01",
                "/claims?remittedUntil=-0001-01-01",
                "/audit?from=%2B12026-01-01T00:00:00Z",
                "/audit?until=%2B12026-01-01T00:00:00Z"
            })
    void aDayThatNoDatabaseHoldsIsRefused(String path) {
        assertRefused(path, path.replaceAll(".*\\?(\\w+)=.*", "$1"), "a year from 1000 to 9999");
    }

    private void assertRefused(String path, String field, String why) {
        HttpResponse<String> answer = caller.get("/api/v1" + path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/rules?line=SOMETHING, line, 'one of MEDICARE_FFS'",
        "/codes?list=SOMETHING, list, 'one of CARC, RARC, GROUP'",
        "/remittances?show=SOMETHING, show, 'one of ALL, POSTED'"
    })
    void aPageSaysWhichValuesThereAre(String path, String field, String allowed) {
        HttpResponse<String> answer = caller.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("“" + field + "” in the address", allowed, "To my day");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "from, 12026-01-01, a year from 1000 to 9999",
        "to, +12026-01-01, a year from 1000 to 9999",
        "action, SOMETHING, 'one of SIGN_IN, '"
    })
    void theSearchOfTheLogSaysBesideTheFilterWhyItIsNone(
            String field, String value, String allowed) {
        HttpResponse<String> answer =
                caller.post("/settings/audit/search", field, value, "actor", "administrator");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"" + field + "-error\"", "“" + value + "” can&#39;t be looked for: ")
                .contains(allowed, "value=\"administrator\"")
                .doesNotContain("Nothing found", "Entries, the newest first");
        assertThat(caller.post("/settings/audit/export", field, value, "form", "CSV").statusCode())
                .isEqualTo(400);
    }

    @Test
    void emptyValuesAreNone() {
        assertThat(caller.get("/api/v1/rules?lineOfBusiness=").statusCode()).isEqualTo(200);
        assertThat(caller.get("/rules?line=").body()).contains("Original Medicare");
        assertThat(caller.get("/codes?q=16&list=").body()).contains("CARC");
    }
}
