package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.Nights;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;

/** A remittance whose every free field holds a script: it is shown as text, and does nothing. */
@InBrowser
class HostileTextTest {

    private static final String SCRIPT = "<script>window.hit=1</script>";
    private static final String IMAGE = "\"><img src=x onerror=window.hit=1>";

    @Test
    void scriptsInARemittanceAreShownAsText(Browser browser) throws IOException {
        try (Office office = Office.untouched()) {
            office.add("reader", Role.ADMINISTRATOR, Scope.ALL, Scope.ALL);
            Path inbox = office.folders().inbox().resolve("remittances");
            Files.createDirectories(inbox);
            Files.writeString(inbox.resolve("hostile.835"), remittance());
            office.bean(Nights.class).run(new NightRun(LocalDate.of(2026, 3, 2), false));
            WorkItem item =
                    office.bean(Worklist.class)
                            .list(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                            .items()
                            .getFirst();

            browser.openAs("reader", office, "/worklist");
            assertHarmless(browser);
            assertThat(browser.text()).contains(SCRIPT);
            browser.open(office, "/denials/" + item.id());
            assertHarmless(browser);
            assertThat(browser.text()).contains(SCRIPT, IMAGE);
            browser.driver().findElement(By.cssSelector("tr.this td.number button")).click();
            browser.await(".raw li.here");
            assertHarmless(browser);
            assertThat(browser.await(".raw").getText()).contains(IMAGE);
            browser.examine("denial-hostile");
        }
    }

    private static void assertHarmless(Browser browser) {
        assertThat(browser.run("return window.hit === undefined")).isEqualTo(true);
        assertThat(browser.driver().findElements(By.cssSelector("main script, main img")))
                .isEmpty();
    }

    private static String remittance() {
        String body =
                "BPR*I*0*C*NON************20260227~"
                        + "TRN*1*"
                        + SCRIPT.replace("/", "")
                        + "*1999999999~DTM*405*20260227~"
                        + "N1*PR*"
                        + SCRIPT
                        + "~N3*1 MAIN ST~N4*AUSTIN*TX*78701~"
                        + "N1*PE*"
                        + IMAGE
                        + "*XX*1234567893~LX*1~"
                        + "CLP*"
                        + IMAGE
                        + "*1*100*0*0*12*"
                        + SCRIPT
                        + "~NM1*QC*1*"
                        + SCRIPT
                        + "*"
                        + IMAGE
                        + "****MI*"
                        + IMAGE
                        + "~SVC*HC:99213*100*0~DTM*472*20260110~CAS*CO*50*100~LQ*HE*"
                        + SCRIPT
                        + "~";
        int segments = body.split("~").length + 2;
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260227*1200*^*00501*000000001*0*P*:~"
                + "GS*HP*PAYER*OFFICE*20260227*1200*1*X*005010X221A1~ST*835*0001~"
                + body
                + "SE*"
                + segments
                + "*0001~GE*1*1~IEA*1*000000001~";
    }
}
