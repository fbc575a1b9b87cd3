package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.deadline.Deadlines;
import org.overturn.core.deadline.RuleBook;
import org.overturn.core.denial.AppealRight;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.Liability;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remark;

/** An appeal of an invented claim: one line of 1,250.00 for 72148 on 2026-01-12, denied. */
final class AnAppeal {

    static final LocalDate REMITTED_ON = LocalDate.of(2026, 2, 16);

    private final List<DenialFinding> denials = new ArrayList<>();
    private final List<ExhibitReference> exhibits =
            new ArrayList<>(
                    List.of(new ExhibitReference("A", "Remittance of the claim", "remittance", 1)));
    private LineOfBusiness line = LineOfBusiness.MEDICARE_FFS;
    private Optional<Payer> payer = Optional.empty();
    private Optional<Office> office = Optional.empty();
    private Map<String, Object> facts = Map.of();
    private LocalDate date = LocalDate.of(2026, 3, 5);
    private String patient = "ROWAN";
    private Optional<LocalDate> receivedOn = Optional.empty();
    private List<Reference> references = List.of();
    private int level = 1;
    private ExhibitTexts texts = ExhibitTexts.NONE;
    private Optional<String> levelName = Optional.empty();
    private LocalDate servedOn = LocalDate.of(2026, 1, 12);

    static AnAppeal of(DenialCategory category, String group, String reason, String... remarks) {
        return new AnAppeal().and(1, "1250.00", category, group, reason, remarks);
    }

    AnAppeal and(
            int line,
            String amount,
            DenialCategory category,
            String group,
            String reason,
            String... remarks) {
        denials.add(
                new DenialFinding(
                        line,
                        group,
                        reason,
                        Stream.of(remarks).map(r -> new Remark("HE", r, 0, 0)).toList(),
                        Money.of(amount),
                        category,
                        group.equals("PR") ? Liability.PATIENT : Liability.PROVIDER,
                        AppealRight.NOT_STATED,
                        Route.APPEAL,
                        "test",
                        new Adjustment(group, reason, Optional.of(Money.of(amount)), "", 0, 0)));
        return this;
    }

    AnAppeal by(LineOfBusiness theLine) {
        line = theLine;
        return this;
    }

    AnAppeal contracted(boolean contracted) {
        payer = Optional.of(payer(Optional.of(contracted)));
        return this;
    }

    AnAppeal withSettings() {
        payer = Optional.of(payer(Optional.empty()));
        office =
                Optional.of(
                        new Office(
                                Optional.of("Springfield Spine Clinic"),
                                List.of("100 Elm Street", "Springfield, IL 62701"),
                                Optional.of("(217) 555-0142"),
                                Optional.of("(217) 555-0143"),
                                Optional.of("billing@spine.example"),
                                Optional.of("1992000008"),
                                Optional.of("37-1234567"),
                                new Office.Member(
                                        Optional.of("Dana Whitfield"),
                                                Optional.of("Appeals coordinator"),
                                        Optional.of("(217) 555-0150"),
                                                Optional.of("appeals@spine.example")),
                                new Office.Member(
                                        Optional.of("Morgan Lee"), Optional.of("Billing manager"),
                                        Optional.empty(), Optional.empty())));
        return this;
    }

    AnAppeal with(Map<String, Object> theFacts) {
        facts = theFacts;
        return this;
    }

    AnAppeal saying(ExhibitTexts theTexts) {
        texts = theTexts;
        return this;
    }

    AnAppeal with(String letter, String title, String kind, int pages) {
        exhibits.add(new ExhibitReference(letter, title, kind, pages));
        return this;
    }

    AnAppeal with(ExhibitReference exhibit) {
        exhibits.add(exhibit);
        return this;
    }

    AnAppeal on(LocalDate theDate) {
        date = theDate;
        return this;
    }

    AnAppeal ofPatient(String lastName) {
        patient = lastName;
        return this;
    }

    AnAppeal receivedOn(LocalDate day) {
        receivedOn = Optional.of(day);
        return this;
    }

    AnAppeal referring(String qualifier, String value) {
        references = List.of(new Reference(qualifier, value));
        return this;
    }

    AnAppeal at(int theLevel, String name) {
        level = theLevel;
        levelName = Optional.of(name);
        return this;
    }

    AnAppeal servedOn(LocalDate day) {
        servedOn = day;
        return this;
    }

    LetterRequest request() {
        Deadline deadline =
                Deadlines.by(RuleBook.standard()).firstLevel(line, payer, "", REMITTED_ON);
        return new LetterRequest(
                "APL-2026-00001",
                levelName.orElse(deadline.levelName()),
                date,
                AppealedClaim.remittance(),
                adjudication(),
                denials,
                line,
                payer,
                office,
                deadline,
                exhibits,
                facts,
                level,
                texts);
    }

    private static Payer payer(Optional<Boolean> contracted) {
        return new Payer(
                "prairie",
                "Prairie Medicare Contractors",
                List.of(),
                Optional.empty(),
                Optional.of("Redeterminations"),
                List.of("P.O. Box 500", "Peoria, IL 61601"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("certified mail"),
                contracted);
    }

    Adjudication adjudication() {
        return new AppealedClaim(patient, references, receivedOn, servedOn).adjudication();
    }
}
