package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

/** The letter of an appeal beside its facts and findings, as an advocate edits it. */
@InBrowser
class AppealLetterPagesTest {

    private final Office office = Office.withSample();
    private final ClinicalLetters letters = new ClinicalLetters(office);

    @Test
    void anAdvocateEditsTheLetterBesideItsFactsAndFindings(Browser browser) {
        long appeal = letters.appeal(1);
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
}
