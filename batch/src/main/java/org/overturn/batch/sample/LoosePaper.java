package org.overturn.batch.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One claim's papers as they come without a folder: each names the patient in another way. */
final class LoosePaper {

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final int GENERATION = 27;

    private final DraftClaim claim;

    LoosePaper(DraftClaim claim) {
        this.claim = claim;
    }

    String account() {
        return claim.episode().account();
    }

    String claimNumber() {
        return claim.claimNumber();
    }

    LocalDate servedOn() {
        return claim.episode().servedOn();
    }

    /** By the payer's claim number and the member's. */
    String payersLetter() {
        return """
        %s
        Notice of denial

        Claim number: %s
        Member: %s
        Member ID: %s

        We have completed our review of the claim named above. You have the right to
        appeal this decision; the time to do so is stated on the remittance advice.
        """
                .formatted(
                        Wording.title(claim.episode().payer().name()),
                        claim.claimNumber(),
                        patient().fullName(),
                        patient().memberId());
    }

    /** By name, birth, member number and the day of service. */
    String visitNote() {
        return """
        Progress note
        Patient: %s
        Born: %s
        Member ID: %s
        Date of service: %s

        Seen for a scheduled visit. History and examination as in the chart; plan
        unchanged. Signed by %s
        """
                .formatted(
                        patient().fullName(),
                        Wording.longDate(patient().bornOn()),
                        patient().memberId(),
                        Wording.longDate(servedOn()),
                        claim.episode().clinician().signedName());
    }

    /** By account and claim number, without a name. */
    String callLog() {
        return """
        Call log
        Account:  %s
        Claim:    %s

        Asked for the status. The representative confirmed that the claim is closed
        and that a written appeal is the next step.
        """
                .formatted(account(), claim.claimNumber());
    }

    /** By account, name and day of service. */
    Sheet report(Typefaces faces) throws IOException {
        Story story = Story.of(claim.episode().service());
        Sheet sheet = new Sheet(faces, story.study(), Practice.NAME, servedOn());
        sheet.head(Practice.NAME, java.util.List.of(String.join(", ", Practice.addressLines())));
        sheet.heading(story.study());
        sheet.fact("Patient", patient().fullName());
        sheet.fact("Account", account());
        sheet.fact("Date of study", Wording.longDate(servedOn())).space();
        sheet.heading("Findings");
        return sheet.paragraph(story.finding());
    }

    /** The account stands in the file's name, the patient's in the text. */
    String shortNote() {
        return """
        Office visit
        %s, %s was seen on %s. Return in four weeks.
        """
                .formatted(
                        patient().surname().toUpperCase(Locale.ROOT),
                        patient().given().toUpperCase(Locale.ROOT),
                        FIGURES.format(servedOn()));
    }

    /** By the name in capitals, the member number in parts, and the day in figures. */
    String therapyNote() {
        String member = patient().memberId();
        return """
        Therapy note
        Patient name: %s, %s
        Subscriber ID: %s-%s
        Visit date: %s

        Tolerated the session well. Goals as in the plan of care.
        """
                .formatted(
                        patient().surname().toUpperCase(Locale.ROOT),
                        patient().given().toUpperCase(Locale.ROOT),
                        member.substring(0, 3),
                        member.substring(3),
                        FIGURES.format(servedOn()));
    }

    /** Name, member number and day are the father's; the birth is not. */
    String noteOfSon() {
        return """
        Progress note
        Patient: %s %s Jr.
        Born: %s
        Member ID: %s
        Date of service: %s

        Seen for a cough of two weeks.
        """
                .formatted(
                        patient().given(),
                        patient().surname(),
                        Wording.longDate(patient().bornOn().plusYears(GENERATION)),
                        patient().memberId(),
                        Wording.longDate(servedOn()));
    }

    String noteUnderNumberOf(LoosePaper other) {
        return """
        Progress note
        Account: %s
        Patient: %s
        Born: %s
        Member ID: %s
        Date of service: %s

        Seen for a scheduled visit.
        """
                .formatted(
                        other.account(),
                        patient().fullName(),
                        Wording.longDate(patient().bornOn()),
                        patient().memberId(),
                        Wording.longDate(servedOn()));
    }

    String noteByNameAlone() {
        return """
        Progress note
        Patient: %s
        Date of service: %s

        Came without papers; asked to bring the card next time.
        """
                .formatted(patient().fullName(), Wording.longDate(servedOn()));
    }

    private Patient patient() {
        return claim.episode().patient();
    }
}
