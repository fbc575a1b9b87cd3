package org.overturn.api.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.batch.night.LetterDrafts;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.link.PatientChecks;
import org.overturn.core.letter.necessity.ALetter;
import org.overturn.core.letter.necessity.CheckedFinding;
import org.overturn.core.letter.necessity.LetterApprovals;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;
import org.overturn.core.letter.necessity.LetterChannel;
import org.overturn.core.letter.necessity.LetterDecision;
import org.overturn.core.letter.necessity.LetterDispatches;
import org.overturn.core.letter.necessity.LetterFinding;
import org.overturn.core.letter.necessity.LetterOutcome;
import org.overturn.core.letter.necessity.LetterStage;
import org.overturn.core.letter.necessity.LetterSubmission;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.NewLetter;
import org.overturn.core.letter.necessity.ServiceKind;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.overturn.core.worklist.WorkItem;

/** A letter that the payer denied, on its way into the appeal. */
@InBrowser
class LetterIntoAppealTest {

    private final Office office = Office.withSample();

    @Test
    void aDeniedLetterIsAnExhibitOfTheAppealOfItsDenial(Browser browser) {
        WorkItem item = Evidence.appealed(office).getLast();
        NecessityLetter letter = denied(item.claim().accountNumber());
        browser.openAs(Role.ADVOCATE, office, "/letters/" + letter.id());
        assertThat(browser.text()).contains("also of an appeal that a later remittance opens");

        browser.press("The letter answers it");
        browser.awaitText("is an exhibit of the appeal that is open for its denial");
        browser.examine("letter-into-appeal");
        browser.follow("Open the appeal");
        browser.awaitText("This packet is from before the newest evidence.");
        browser.press("Rebuild the packet");

        new WebDriverWait(browser.driver(), Duration.ofSeconds(90))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> browser.text().contains(letter.number()));
        assertThat(
                        office.bean(LetterDrafts.class)
                                .write(item.appealId().orElseThrow())
                                .draft()
                                .facts())
                .as("the letter tells the appeal what neither office nor claim does")
                .extracting(fact -> fact.source().words())
                .contains("Signed letter of medical necessity " + letter.number());
    }

    /** A letter for an account, which no denial is named for, on its whole way. */
    private NecessityLetter denied(String account) {
        Who advocate = who(Role.ADVOCATE);
        Who provider = who(Role.PROVIDER);
        NecessityLetters letters = office.bean(NecessityLetters.class);
        LetterApprovals approvals = office.bean(LetterApprovals.class);
        LetterDispatches dispatches = office.bean(LetterDispatches.class);
        LocalDate today = Today.date();
        NecessityLetter letter = letters.create(advocate, wanted(account));
        letter = letters.move(advocate, letter.seen(), LetterStage.GATHER, "");
        letter = letters.move(advocate, letter.seen(), LetterStage.DRAFT, "");
        letter = approvals.submitForReview(advocate, letter.seen(), "");
        List<LetterFinding> inTheWay =
                letters.check(letter).stream()
                        .map(CheckedFinding::finding)
                        .filter(LetterFinding::isRequired)
                        .toList();
        assertThat(inTheWay)
                .as("the account is another patient's, and the letter names another provider")
                .extracting(LetterFinding::rule)
                .contains("patient-other", "patient-member-id", "provider-other");
        letter =
                approvals.approve(
                        provider,
                        letter.seen(),
                        inTheWay.stream()
                                .map(one -> new Waiver(LetterApprovals.key(one), "Invented"))
                                .toList());
        letter = approvals.sign(provider, letter.seen(), SignWish.TYPED, ALetter.OFFICE);
        Document filed =
                office.bean(Documents.class).find(letter.documentId().orElseThrow()).orElseThrow();
        office.bean(PatientChecks.class)
                .answer(advocate.actor(), filed, "The letter is invented, as the patient is");
        letter =
                dispatches.submit(
                        advocate,
                        letter.seen(),
                        new LetterSubmission(LetterChannel.FAX, "217-555-0142", "", "", today));
        return dispatches.decide(
                advocate, letter.seen(), new LetterDecision(LetterOutcome.DENIED, today));
    }

    private NewLetter wanted(String account) {
        return new NewLetter(
                ServiceKind.PROCEDURE,
                Optional.of(user(Role.PROVIDER).id()),
                account,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                ALetter.complete(),
                "Asked for before the claim");
    }

    private Who who(Role role) {
        User user = user(role);
        return Who.person(Actor.person(user.name(), ""), user);
    }

    private User user(Role role) {
        return office.bean(Users.class).list().stream()
                .filter(user -> user.name().equals(Office.nameOf(role)))
                .findFirst()
                .orElseThrow();
    }
}
