package org.overturn.batch.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The papers about one denied claim, as a practice would have them on file. */
final class Papers {

    private final Typefaces faces;
    private final DraftClaim claim;
    private final LocalDate paidOn;
    private final Story story;

    Papers(Typefaces faces, DraftClaim claim, LocalDate paidOn) {
        this.faces = faces;
        this.claim = claim;
        this.paidOn = paidOn;
        this.story = Story.of(claim.episode().service());
    }

    Story story() {
        return story;
    }

    LocalDate writtenOn() {
        return claim.episode().servedOn().minusDays(6);
    }

    String authorizationNumber() {
        return "AU" + claim.episode().account().substring(2);
    }

    Sheet letterOfMedicalNecessity() throws IOException {
        return letter(false);
    }

    /** The same, which says for what day the service was planned. */
    Sheet letterForTheDay() throws IOException {
        return letter(true);
    }

    private Sheet letter(boolean withDay) throws IOException {
        Clinician clinician = clinician();
        SamplePayer payer = claim.episode().payer();
        Sheet sheet = practice("Letter of medical necessity", writtenOn());
        sheet.paragraph(Wording.longDate(writtenOn())).space();
        sheet.paragraph("To the medical director, " + Wording.title(payer.name()));
        regarding(sheet);
        if (withDay) {
            sheet.fact("Date of service", Wording.longDate(claim.episode().servedOn()));
        }
        sheet.space();
        sheet.paragraph(
                "I practice "
                        + clinician.specialty()
                        + " and treat this patient for "
                        + story.dxName()
                        + ". I ask the plan to cover "
                        + story.plainName()
                        + " for the reasons below.");
        sheet.heading("Condition");
        sheet.paragraph("When I saw this " + patientWords() + ", " + story.presentation() + ".");
        sheet.paragraph(story.study() + ": " + story.finding());
        sheet.heading("What has been tried");
        sheet.paragraph("Before this request the patient had " + story.prior() + ".");
        sheet.heading("Why this service");
        sheet.paragraph(story.alternatives() + " " + story.risk());
        sheet.heading("How the usual criteria are met");
        for (Map<String, String> criterion : story.criteria()) {
            sheet.item(criterion.get("paraphrase") + ": " + criterion.get("fact") + ".");
        }
        sheet.heading("Professional standard");
        for (Map<String, String> source : story.evidence()) {
            sheet.item(source.get("citation") + ": " + source.get("relevance") + ".");
        }
        sheet.space()
                .keepTogether(150)
                .paragraph(
                        "I attest that these statements reflect my own examination and the record."
                                + " I am available for a call with a reviewer of my specialty at "
                                + clinician.phone()
                                + ".");
        return signed(sheet);
    }

    Sheet progressNote() throws IOException {
        LocalDate seenOn = claim.episode().servedOn().minusDays(9);
        Sheet sheet = practice("Progress note", seenOn);
        sheet.heading("Progress note of " + Wording.longDate(seenOn));
        regarding(sheet).space();
        sheet.heading("Subjective");
        sheet.paragraph(Wording.sentence(story.presentation()));
        sheet.paragraph("Treatment so far: " + story.prior() + ".");
        sheet.heading("Objective");
        for (Map<String, String> criterion : story.criteria()) {
            sheet.item(criterion.get("fact") + ".");
        }
        sheet.paragraph(story.study() + ": " + story.finding());
        sheet.heading("Assessment and plan");
        sheet.paragraph(
                Wording.sentence(story.dxName())
                        + " ("
                        + story.dxCodes()
                        + "). Plan: "
                        + story.plainName()
                        + ". "
                        + story.risk()
                        + " Return visit in four weeks.");
        return signed(sheet);
    }

    Sheet studyReport() throws IOException {
        LocalDate doneOn = claim.episode().servedOn().minusDays(12);
        Sheet sheet = practice(story.study(), doneOn);
        sheet.heading(story.study());
        regarding(sheet).fact("Date of study", Wording.longDate(doneOn)).space();
        sheet.heading("Clinical information");
        sheet.paragraph(Wording.sentence(story.dxName()) + ".");
        sheet.heading("Findings");
        sheet.paragraph(story.finding());
        sheet.heading("Impression");
        sheet.paragraph(story.finding().substring(0, story.finding().indexOf('.') + 1));
        return signed(sheet);
    }

    Sheet approvalLetter() throws IOException {
        Sheet sheet = payer("Notice of approval", writtenOn());
        sheet.paragraph(Wording.longDate(writtenOn())).space();
        sheet.paragraph(Practice.NAME + ", " + String.join(", ", Practice.addressLines()));
        sheet.heading("Notice of approval");
        regarding(sheet);
        sheet.fact("Approval number", authorizationNumber());
        sheet.fact("Service", story.plainName() + " (" + codes() + ")");
        sheet.fact("Valid", writtenOn() + " to " + writtenOn().plusDays(90));
        sheet.fact("Provider", clinician().signedName() + ", NPI " + clinician().npi()).space();
        sheet.paragraph(
                "The service named above has been approved for the dates shown. Payment also"
                        + " depends on the member's coverage on the day of service.");
        return sheet.paragraph("Utilization Management");
    }

    Sheet acceptanceReport() throws IOException {
        LocalDate sentOn = claim.episode().servedOn().plusDays(4);
        Sheet sheet = new Sheet(faces, "Claim acceptance report", "Tradewind Clearing", sentOn);
        sheet.head("Tradewind Clearing", List.of("Claim acceptance report (277CA)"));
        sheet.fact("Submitter", Practice.NAME);
        sheet.fact("Payer", Wording.title(claim.episode().payer().name()));
        sheet.fact("Account", claim.episode().account());
        sheet.fact("Patient", claim.episode().patient().fullName());
        sheet.fact("Date of service", Wording.longDate(claim.episode().servedOn()));
        sheet.fact("Charge", claim.charge().toDollars());
        sheet.fact("Sent", Wording.longDate(sentOn));
        sheet.fact("Answer of the payer", "A2, accepted into adjudication");
        sheet.fact("Received by the payer", Wording.longDate(sentOn.plusDays(1)));
        sheet.fact("Payer's number", acknowledgement()).space();
        return sheet.paragraph(
                "The category A2 means that the payer's own system has taken the claim for"
                        + " adjudication on the date given.");
    }

    Sheet bookletPage() throws IOException {
        Sheet sheet = payer("Benefit booklet", LocalDate.of(paidOn.getYear(), 1, 1));
        sheet.heading("Section 4.7  Services of physicians and diagnostic services");
        sheet.paragraph(
                "The plan covers services of physicians, diagnostic tests, therapy and drugs"
                        + " given in an office or outpatient facility when they are ordered by a"
                        + " treating practitioner for a member's illness or injury.");
        sheet.paragraph("This includes " + story.plainName() + ".");
        sheet.heading("Section 6.2  Exclusions");
        return sheet.paragraph(
                "Not covered are services for employment, travel or licensing, and services"
                        + " whose only purpose is to change appearance.");
    }

    String acknowledgement() {
        return "ACK" + claim.episode().account().substring(2) + "77";
    }

    /** A note on a telephone call, as plain text. */
    String callLog() {
        return """
        Call log
        Account:  %s
        Date:     %s, 10:42
        Called:   %s, provider services, %s
        Spoke to: representative "Dana", reference %s

        Asked why the claim was refused. Answer: no record was attached and the
        reviewer found no basis in the file. A written appeal with records is the
        next step; address confirmed.
        """
                .formatted(
                        claim.episode().account(),
                        paidOn.plusDays(1),
                        Wording.title(claim.episode().payer().name()),
                        claim.episode().payer().address().phone(),
                        "C" + claim.claimNumber());
    }

    private Sheet regarding(Sheet sheet) throws IOException {
        Episode episode = claim.episode();
        sheet.fact("Patient", episode.patient().fullName());
        sheet.fact("Born", Wording.longDate(episode.patient().bornOn()));
        sheet.fact("Member ID", episode.patient().memberId());
        return sheet.fact("Diagnosis", Wording.sentence(story.dxName()) + ", " + story.dxCodes());
    }

    private Sheet practice(String title, LocalDate madeOn) throws IOException {
        Sheet sheet = new Sheet(faces, title, Practice.NAME + ", " + Practice.PHONE, madeOn);
        List<String> lines =
                List.of(
                        String.join(", ", Practice.addressLines()),
                        "Telephone " + Practice.PHONE + "   Fax " + Practice.FAX,
                        clinician().signedName() + ", " + clinician().specialty());
        return sheet.head(Practice.NAME, lines);
    }

    private Sheet payer(String title, LocalDate madeOn) throws IOException {
        SamplePayer payer = claim.episode().payer();
        Sheet sheet = new Sheet(faces, title, Wording.title(payer.name()), madeOn);
        return sheet.head(Wording.title(payer.name()), List.of(payer.webAddress()));
    }

    private Sheet signed(Sheet sheet) throws IOException {
        Clinician clinician = clinician();
        return sheet.signature(
                clinician.signedName(),
                List.of(
                        clinician.specialty(),
                        "NPI " + clinician.npi() + "   License " + clinician.license()));
    }

    private Clinician clinician() {
        return claim.episode().clinician();
    }

    private String patientWords() {
        return claim.episode().patient().ageAndSex(claim.episode().servedOn());
    }

    private String codes() {
        return String.join(
                ", ", claim.episode().charges().stream().map(c -> c.procedure().code()).toList());
    }
}
