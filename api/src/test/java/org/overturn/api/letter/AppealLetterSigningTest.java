package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** The way of an appeal letter from its author to the signature, and who may go it. */
@InBrowser
class AppealLetterSigningTest {

    private final Office office = Office.withSample();
    private final ClinicalLetters letters = new ClinicalLetters(office);

    @Test
    void anotherPersonApprovesAClinicianSignsAndAChangeVoidsBoth(Browser browser) {
        long appeal = letters.appeal(2);
        letters.fillAll(appeal, "Provider Example");
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + appeal + "/letter");
        browser.press("Submit for review");
        browser.awaitText("Submitted for review.");
        assertThat(browser.text()).contains("It waits for somebody else").doesNotContain("Approve");

        browser.driver().manage().deleteAllCookies();
        browser.openAs(Role.PROVIDER, office, "/");
        assertThat(browser.text()).contains("Waiting for you", "Letter of APL-");
        browser.examine("my-day-waiting");
        browser.open(office, "/appeals/" + appeal + "/letter");
        browser.awaitText("Read it, look at the findings, then approve it");
        browser.examine("appeal-letter-review");
        browser.type("comment", "Which visit is meant?");
        browser.press("Add comment");
        browser.awaitText("Comment added.");
        browser.press("Approve");
        browser.awaitText("Approved. It waits for the signature.");

        browser.type("credentials", "MD");
        browser.type("licence", "A-100 (IL)");
        browser.examine("appeal-letter-sign");
        browser.press("Sign the letter");
        browser.awaitText("Signed. Rebuild the packet");
        assertThat(browser.text()).contains("in force", "SHA-256");
        assertThat(office.bean(Appeals.class).isPacketOutdated(appeal)).isTrue();
        HttpResponse<String> unsigned =
                Caller.as(Role.ADVOCATE, office)
                        .get("/api/v1/appeals/" + appeal + "/packet/download");
        assertThat(unsigned.statusCode()).isEqualTo(409);
        assertThat(unsigned.body()).contains("Rebuild the packet");
        browser.open(office, "/appeals/" + appeal);
        browser.awaitText("holds the letter as it was before it was changed or signed");
        assertThat(browser.driver().findElements(By.partialLinkText("Download"))).isEmpty();
        browser.open(office, "/appeals/" + appeal + "/letter");
        browser.examine("appeal-letter-signed");

        browser.type("reopen-reason", "A wrong date");
        browser.press("Make it a draft again");
        browser.awaitText("It is a draft again.");
        assertThat(browser.text()).contains("voided", "Lost its force", "A wrong date");
        browser.examine("appeal-letter-voided");
    }

    @Test
    void anAdvocateDoesNotSignAClinicalLetterWithoutADelegation(Browser browser) {
        long appeal = letters.appeal(3);
        letters.fillAll(appeal, "Provider Example");
        letters.step(Role.ADVOCATE, appeal, "{\"step\":\"SUBMIT\"}", 200);
        letters.step(Role.ADVOCATE, appeal, "{\"step\":\"APPROVE\"}", 403);
        letters.step(Role.PROVIDER, appeal, "{\"step\":\"APPROVE\"}", 200);
        letters.step(
                Role.ADVOCATE,
                appeal,
                "{\"step\":\"SIGN\",\"attestation\":{\"text\":\"I attest all that it says.\"}}",
                403);
        letters.step(Role.PROVIDER, appeal, "{\"step\":\"SIGN\"}", 422);
        User doctor = office.add("letter.doctor", Role.PROVIDER, Scope.ALL, Scope.ALL);
        office.bean(Users.class).change(doctor, called("Ruth Kessler-Dunn", doctor.profile()));
        letters.step(
                Caller.as("letter.doctor", office),
                appeal,
                "{\"step\":\"SIGN\",\"attestation\":{\"text\":\"I attest all that it says.\"}}",
                403);

        browser.openAs(Role.PROVIDER, office, "/settings/delegations");
        browser.run(
                "document.getElementById('delegate').value ="
                        + " [...document.getElementById('delegate').options]"
                        + ".find(o => o.text === 'Advocate Example').value");
        String today = Today.date().toString();
        browser.run(
                "document.getElementById('valid-from').value = arguments[0];"
                        + "document.getElementById('valid-until').value = arguments[0]",
                today);
        browser.type("reason", "Letter of March 1");
        browser.press("Record it");
        browser.awaitText("The delegation is recorded.");
        browser.examine("delegations");

        browser.driver().manage().deleteAllCookies();
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + appeal + "/letter");
        browser.run(
                "const whom = document.getElementById('delegator');"
                        + "whom.value = whom.options[1].value");
        browser.press("Sign the letter");
        browser.awaitText("Signed. Rebuild the packet");
        assertThat(browser.text()).contains("Advocate Example for Provider Example");
    }

    private static Profile called(String name, Profile profile) {
        return new Profile(
                name,
                profile.email(),
                profile.roles(),
                profile.facilities(),
                profile.payers(),
                profile.disabled());
    }
}
