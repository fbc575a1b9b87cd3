package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.batch.night.LetterDrafts;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.appeal.DueAppeal;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.EditedLetters.Filled;
import org.overturn.core.letter.Letter;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** The way of an appeal letter from the template's draft to the signature. */
@InBrowser
class AppealLetterPagesTest {

    private static final Pattern VERSION = Pattern.compile("\"?(\\d+)\"?");

    /** The fact, in JSON; typed over it stands the name of the one who signs here. */
    private static final String CLINICIAN =
            "<span class=..fact.. data-fact=..clinician.name..>[^<]*</span>";

    private final Office office = Office.withSample();

    /** An appeal with a clinical letter, from the end of the list: one of its own for each test. */
    private long appeal(int fromTheEnd) {
        LetterDrafts drafts = office.bean(LetterDrafts.class);
        return office
                .bean(DueAppeals.class)
                .listOpen(Optional.empty(), 200, Scope.ALL, Scope.ALL)
                .reversed()
                .stream()
                .map(DueAppeal::id)
                .filter(id -> drafts.write(id).draft().clinical())
                .skip(fromTheEnd - 1)
                .findFirst()
                .orElseThrow();
    }

    private static String html(String json) {
        Matcher matcher = Pattern.compile("\"html\":\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }

    private static String tag(HttpResponse<String> answer) {
        Matcher matcher = VERSION.matcher(answer.headers().firstValue("ETag").orElse(""));
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    private static String letter(long appeal) {
        return "/api/v1/appeals/" + appeal + "/letter";
    }

    /** Writes a letter without gaps, which an advocate is the author of. */
    private void fillAll(long appeal, String clinician) {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        HttpResponse<String> draft = caller.get(letter(appeal));
        String more =
                html(draft.body())
                        .replaceAll(CLINICIAN, clinician)
                        .replace("</section>", "<p>We enclose all of it.</p></section>");
        HttpResponse<String> written =
                caller.send(
                        "PUT",
                        letter(appeal),
                        "{\"html\":\"" + more + "\"}",
                        "If-Match",
                        tag(draft));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        fillGaps(appeal, clinician);
        assertThat(caller.get(letter(appeal)).body()).contains("\"gaps\":[]");
    }

    private void fillGaps(long appeal, String clinician) {
        User advocate =
                office.bean(Users.class).list().stream()
                        .filter(user -> user.name().equals(Office.nameOf(Role.ADVOCATE)))
                        .findFirst()
                        .orElseThrow();
        Who who = Who.person(Actor.person(advocate.name(), ""), advocate);
        EditedLetters letters = office.bean(EditedLetters.class);
        Letter.Draft draft = office.bean(LetterDrafts.class).write(appeal).draft();
        Approval letter = letters.find(appeal).orElseThrow();
        for (String gap : letters.review(letter, draft).gaps()) {
            String content = gap.startsWith("Treating clinician") ? clinician : "seen to";
            letter = letters.fill(who, letter.seen(), new Filled(gap, content));
        }
    }

    @Test
    void anAdvocateEditsTheLetterBesideItsFactsAndFindings(Browser browser) {
        long appeal = appeal(1);
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + appeal);
        browser.follow("Read and edit the letter");
        browser.awaitText("The packet takes this letter as its template writes it");
        browser.examine("appeal-letter-draft");

        browser.press("Edit this letter");
        WebElement editor = browser.await("[data-editor]");
        assertThat(browser.text()).contains("Gaps to fill", "Facts in the letter");
        WebElement fact = editor.findElement(By.cssSelector("[data-fact='claim.charge']"));
        assertThat(fact.getDomAttribute("data-source")).startsWith("Remittance: CLP03");
        assertThat(
                        browser.driver()
                                .findElement(By.id(fact.getDomAttribute("aria-describedby")))
                                .getText())
                .startsWith("Remittance: CLP03");
        browser.run("arguments[0].focus()", fact);
        assertThat(browser.run("return document.activeElement.dataset.fact"))
                .isEqualTo("claim.charge");
        browser.examine("appeal-letter-editor");

        browser.run(
                "const all = arguments[0].querySelectorAll('section > p');"
                        + "arguments[0].focus();"
                        + "getSelection().selectAllChildren(all[all.length - 1]);"
                        + "getSelection().collapseToEnd()",
                editor);
        editor.sendKeys(" We wrote on August 9, 1999.");
        browser.awaitText("no fact has that date");
        assertThat(browser.text()).contains("Saved ");
        browser.examine("appeal-letter-findings");

        WebElement gap = browser.driver().findElement(By.id("gap-0"));
        gap.sendKeys("March 1, 1980");
        gap.findElement(By.xpath("ancestor::form//button")).click();
        browser.awaitText("Filled. You are its source.");
        assertThat(browser.text()).contains("Entered by", "We wrote on August 9, 1999.");

        browser.follow(browser.driver().findElement(By.partialLinkText("Versions and")).getText());
        browser.awaitText("All versions");
        assertThat(browser.text()).contains("From the template", "Filled:");
        browser.examine("appeal-letter-versions");
    }

    @Test
    void anotherPersonApprovesAClinicianSignsAndAChangeVoidsBoth(Browser browser) {
        long appeal = appeal(2);
        fillAll(appeal, "Provider Example");
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
        long appeal = appeal(3);
        fillAll(appeal, "Provider Example");
        step(Role.ADVOCATE, appeal, "{\"step\":\"SUBMIT\"}", 200);
        step(Role.ADVOCATE, appeal, "{\"step\":\"APPROVE\"}", 403);
        step(Role.PROVIDER, appeal, "{\"step\":\"APPROVE\"}", 200);
        step(
                Role.ADVOCATE,
                appeal,
                "{\"step\":\"SIGN\",\"attestation\":{\"text\":\"I attest all that it says.\"}}",
                403);
        step(Role.PROVIDER, appeal, "{\"step\":\"SIGN\"}", 422);
        User doctor = office.add("letter.doctor", Role.PROVIDER, Scope.ALL, Scope.ALL);
        office.bean(Users.class).change(doctor, called("Ruth Kessler-Dunn", doctor.profile()));
        step(
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

    private void step(Role role, long appeal, String json, int status) {
        step(Caller.as(role, office), appeal, json, status);
    }

    private static void step(Caller caller, long appeal, String json, int status) {
        HttpResponse<String> answer =
                caller.send(
                        "POST",
                        letter(appeal) + "/steps",
                        json,
                        "If-Match",
                        tag(caller.get(letter(appeal))));
        assertThat(answer.statusCode()).as(json + " " + answer.body()).isEqualTo(status);
    }

    @Test
    void anAlteredFactAScriptAndAnOldVersionDoNotGetIn() {
        long appeal = appeal(4);
        Caller caller = Caller.as(Role.ADVOCATE, office);
        String text =
                "{\"html\":\"<p onclick='x()'>Pay <span data-fact='claim.charge'>$9</span>"
                        + "<script>alert(1)</script></p>\"}";

        HttpResponse<String> written = caller.send("PUT", letter(appeal), text, "If-Match", "0");
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(html(written.body()))
                .doesNotContain("onclick", "script", "$9<")
                .contains("data-fact=\\\"claim.charge\\\">$");

        assertThat(caller.send("PUT", letter(appeal), text, "If-Match", "1").statusCode())
                .isEqualTo(412);
        assertThat(caller.send("PUT", letter(appeal), text).statusCode()).isEqualTo(428);
    }

    @Test
    void anotherFacilitysLetterIsAsOneThatDoesNotExist() {
        long appeal = appeal(1);
        office.add("letter.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller caller = Caller.as("letter.elsewhere", office);

        for (String path :
                List.of(
                        "/appeals/%s/letter",
                        "/appeals/%s/letter/versions", "/api/v1/appeals/%s/letter")) {
            assertThat(caller.get(path.formatted(appeal)).statusCode()).as(path).isEqualTo(404);
            assertThat(caller.get(path.formatted("777")).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("", "/submit", "/approve", "/sign", "/reopen", "/regenerate")) {
            assertThat(
                            caller.post(
                                            "/appeals/" + appeal + "/letter" + path,
                                            "version",
                                            "1",
                                            "reason",
                                            "x")
                                    .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(
                        Caller.as(Role.AUDITOR, office)
                                .post("/appeals/" + appeal + "/letter")
                                .statusCode())
                .isEqualTo(403);
    }
}
