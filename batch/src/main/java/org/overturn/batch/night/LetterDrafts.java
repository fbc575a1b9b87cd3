package org.overturn.batch.night;

import org.overturn.batch.night.OfficeSettings.Letterhead;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.letter.ExhibitReference;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.LetterRequest;
import org.overturn.core.letter.Letters;
import org.overturn.core.packet.ExhibitPlan;
import org.overturn.core.packet.PlannedExhibit;
import org.springframework.stereotype.Component;

/** Letters of appeals as their templates give them, from what is known now. */
@Component
public class LetterDrafts {

    private final Letters letters;
    private final AppealCases cases;
    private final Letterhead letterhead;

    LetterDrafts(Letters letters, AppealCases cases, Letterhead letterhead) {
        this.letters = letters;
        this.cases = cases;
        this.letterhead = letterhead;
    }

    public Letter write(long appealId) {
        return write(cases.get(appealId));
    }

    Letter write(AppealCase what) {
        return letters.write(letterRequest(what));
    }

    private LetterRequest letterRequest(AppealCase what) {
        Appeal appeal = what.appeal();
        return new LetterRequest(
                appeal.number(),
                appeal.levelName(),
                appeal.openedOn(),
                what.claim().header(),
                what.claim().adjudication(),
                what.denials(),
                what.lineOfBusiness(),
                what.payer(),
                letterhead.office(),
                what.deadline(),
                ExhibitPlan.of(what.documents()).stream().map(LetterDrafts::reference).toList(),
                what.facts(),
                appeal.level());
    }

    private static ExhibitReference reference(PlannedExhibit exhibit) {
        String kind =
                exhibit.document().map(document -> document.kind().slug()).orElse("remittance");
        return new ExhibitReference(exhibit.letter(), exhibit.title(), kind, 0);
    }
}
