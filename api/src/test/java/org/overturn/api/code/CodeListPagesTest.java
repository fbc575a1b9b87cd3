package org.overturn.api.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.code.CodeTexts;
import org.overturn.core.user.Role;

@InBrowser
class CodeListPagesTest {

    private final Office office = Office.withUsers();

    @Test
    void aCodeIsFoundByItselfAndByWords(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/codes");
        browser.examine("codes");

        browser.type("q", "197");
        browser.press("Search");
        browser.awaitText("1 code.");
        assertThat(browser.text()).contains("CARC", "Authorization");

        browser.type("q", "no such words anywhere");
        browser.press("Search");
        browser.awaitText("No code fits");
        browser.examine("codes-none");
    }

    @Test
    void rulesNameTheirSource(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/rules?line=MEDICARE_FFS");

        assertThat(browser.text())
                .contains("Redetermination", "120 days", "42 CFR 405.940-405.958", "limit verified")
                .contains("these 30 days are not verified")
                .doesNotContain("Medicaid fair hearing");
        browser.examine("rules");
    }

    @Test
    void retiredCodesStayReadableWithWhatIsUsedNow() {
        Caller caller = Caller.as(Role.ADVOCATE, office);

        assertThat(caller.get("/codes?q=17&list=CARC").body()).contains("retired; now 226, 227");
        assertThat(caller.get("/api/v1/codes?q=133&list=CARC").body()).contains("used: OA only");
    }

    @Test
    void aLicensedTextStandsAboveOurWords() {
        try (Office own = Office.own()) {
            own.bean(CodeTexts.class)
                    .take(
                            "list,code,description,stop\nCARC,197,Theirs,2026-01-02\nRARC,ZZ9,Only theirs,\n"
                                    .getBytes(StandardCharsets.UTF_8),
                            "pat");
            Caller caller = Caller.as(Role.ADMINISTRATOR, own);

            assertThat(caller.get("/codes?q=197&list=CARC").body())
                    .contains("Theirs", "In our words: ", "retired on 2026-01-02");
            assertThat(caller.get("/api/v1/codes?q=ZZ9").body())
                    .contains("\"label\":\"Only theirs\"", "\"ours\":\"\"");
        }
    }

    @Test
    void restGivesBoth() {
        Caller caller = Caller.as(Role.ADVOCATE, office);

        assertThat(caller.get("/api/v1/codes?q=197&list=CARC").body())
                .contains("\"code\":\"197\"")
                .doesNotContain("\"code\":\"198\"");
        assertThat(caller.get("/api/v1/rules?lineOfBusiness=MEDICARE_FFS").body())
                .contains(
                        "\"limit\":\"120 days\"",
                        "\"citation\":\"42 CFR 405.940-405.958; 405.942\"");
    }
}
