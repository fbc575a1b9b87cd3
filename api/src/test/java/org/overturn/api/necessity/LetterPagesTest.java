package org.overturn.api.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Pictures;
import org.overturn.core.letter.necessity.ALetter;
import org.overturn.core.letter.necessity.ContentText;
import org.overturn.core.settings.Picture;
import org.overturn.core.user.Role;
import org.overturn.core.user.SignaturePictures;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** A letter's whole way, as the advocate and as the provider go it. */
@InBrowser
class LetterPagesTest {

    private static final String NUMBER = "LMN-";

    @Test
    void aLetterGoesFromTheRequestToTheSignatureAndToTheDecision(Browser browser)
            throws IOException {
        Office office = Office.own();
        Path settings = Files.createDirectories(office.folders().settings());
        Files.writeString(settings.resolve("office.yml"), "name: Springfield Spine Clinic\n");
        browser.openAs(Role.ADVOCATE, office, "/letters");
        browser.awaitText("No letter yet");
        browser.examine("letters-empty");
        ask(browser);
        browser.awaitText("Consult: what to do now");
        assertThat(browser.text()).contains("Nothing is missing and nothing contradicts itself.");
        String letter = browser.path();

        browser.press("Gather the records");
        browser.awaitText("Gather: what to do now");
        browser.type("where-notes", "In the paper chart");
        browser.await("button[aria-label='Tick Progress notes of the visits that led here']")
                .click();
        browser.awaitText("In the paper chart");
        browser.examine("letter-gather");

        browser.press("Write the draft");
        browser.awaitText("Draft: what to do now");
        write(browser);
        browser.press("Keep as a version");
        browser.awaitText("Draft saved");
        browser.examine("letter-draft");
        browser.press("Give it to the provider to review");
        browser.awaitText("Review: what to do now");
        assertThat(browser.driver().findElements(By.id("autosave"))).isEmpty();
        browser.follow("Versions and differences");
        browser.awaitText("What changed from version");
        assertThat(browser.text()).contains("Patient, Full name", "Elena R. Marsh");
        browser.examine("letter-versions");

        browser.open(office, letter);
        askThePatient(browser);
        review(browser, office);
        send(browser, office, letter);
        assertThat(browser.complaints()).isEmpty();
        office.close();
    }

    private static void ask(Browser browser) {
        browser.follow("Ask for a letter");
        browser.examine("letter-new");
        new Select(browser.awaitShown("#provider")).selectByVisibleText("Provider Example");
        browser.type("account", "A-100");
        browser.type("reason", "Surgery is planned");
        browser.await("summary").click();
        browser.type("facts", "patient: [1");
        browser.press("Ask for the letter");
        browser.awaitText("Line 1 of the facts is no valid YAML");
        browser.run(
                "document.getElementById('facts').value = arguments[0]",
                ContentText.of(ALetter.complete()).replace("Priya Raman", "Provider Example"));
        new Select(browser.awaitShown("#provider")).selectByVisibleText("Provider Example");
        browser.press("Ask for the letter");
    }

    private static void write(Browser browser) {
        browser.driver()
                .findElement(By.id("patient.fullName"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, Keys.TAB);
        browser.awaitText("The payer cannot tell whom the letter is about.");
        browser.awaitText("1 finding to mend");
        browser.type("patient.fullName", "Elena R. Marsh");
        leave(browser);
        browser.awaitWithout("The payer cannot tell whom the letter is about.");
        browser.type("treatment.toOn", "soon");
        leave(browser);
        browser.awaitText("Write the day as MM/DD/YYYY");
        browser.examine("letter-findings");
        browser.type("treatment.toOn", "03/16/2026");
        leave(browser);
        browser.awaitWithout("Write the day as MM/DD/YYYY");
        click(browser, "button[aria-label='Add a row to Alternatives tried']");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(15))
                .until(_ ->
                        "treatment.tried[2].name"
                                .equals(browser.run("return document.activeElement.id")));
        browser.type("treatment.tried[2].name", "Epidural injection");
        leave(browser);
        browser.awaitText("Outcome is missing in row 3.");
        click(browser, "button[aria-label='Remove row 3 of Alternatives tried']");
        browser.awaitWithout("Outcome is missing in row 3.");
    }

    /** Clicks what may lie under the bar at the bottom of the window. */
    private static void click(Browser browser, String selector) {
        browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.await(selector));
        browser.await(selector).click();
    }

    private static void leave(Browser browser) {
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    }

    private static void askThePatient(Browser browser) {
        browser.press("The patient is to read it");
        browser.awaitText("What the patient says");
        browser.examine("letter-patient");
        browser.press("Record the answer");
        browser.awaitText("The patient's answer is on record.");
        assertThat(browser.text()).contains("The patient agrees with it, says Elena R. Marsh");
    }

    private static void keepSignature(Office office) {
        User provider =
                office.bean(Users.class).list().stream()
                        .filter(user -> user.has(Role.PROVIDER))
                        .findFirst()
                        .orElseThrow();
        office.bean(SignaturePictures.class).keep(provider, Picture.of(Pictures.png(300, 80)));
    }

    private static void review(Browser browser, Office office) {
        browser.press("Sign out");
        keepSignature(office);
        browser.openAs(Role.PROVIDER, office, "/");
        browser.awaitText("Letters of medical necessity that wait for you");
        browser.examine("day-letters");
        browser.driver().findElement(By.partialLinkText(NUMBER)).click();
        browser.awaitText("Review: what to do now");
        browser.type("comment", "Please name the level in the rationale.");
        browser.press("Comment");
        browser.awaitText("Please name the level in the rationale.");
        browser.examine("letter-review");
        browser.press("Approve the text");
        browser.awaitText("Approved: what to do now");
        browser.press("Sign the letter");
        browser.awaitText("Say that you attest the statements");
        browser.await("input[name=attested]").click();
        assertThat(browser.await("input[name=picture]").isSelected()).isTrue();
        browser.examine("letter-sign");
        browser.press("Sign the letter");
        browser.awaitText("Signed: what to do now");
        assertThat(browser.text()).contains("Signed electronically by Provider Example");
        browser.open(office, "/letters");
        browser.awaitText("Nothing waits for you");
        browser.press("Sign out");
    }

    private static void send(Browser browser, Office office, String letter) {
        browser.openAs(Role.ADVOCATE, office, letter);
        browser.examine("letter-signed");
        browser.type("tracking", "F-4471");
        browser.press("It was sent");
        browser.awaitText("Submitted: what to do now");
        browser.type("said", "They have it.");
        new Select(browser.awaitShown("#receipt")).selectByVisibleText("Yes");
        browser.type("nextAction", "Ask for the decision");
        browser.press("Record the contact");
        browser.awaitText("Follow up: what to do now");
        assertThat(browser.text()).contains("Next: Ask for the decision");
        browser.examine("letter-follow-up");
        new Select(browser.awaitShown("#outcome")).selectByVisibleText("Denied");
        browser.press("Record the decision");
        browser.awaitText("The signed letter lies among the documents of the account");
        browser.examine("letter-decided");
    }
}
