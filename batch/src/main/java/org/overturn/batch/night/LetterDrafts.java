package org.overturn.batch.night;

import java.util.List;
import java.util.Set;
import org.overturn.batch.night.OfficeSettings.Letterhead;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.letter.ExhibitReference;
import org.overturn.core.letter.ExhibitTexts;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.LetterRequest;
import org.overturn.core.letter.Letters;
import org.overturn.core.letter.NamedValues;
import org.overturn.core.letter.NoSuchTemplate;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.PlannedExhibit;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/** Letters of appeals as their templates give them, from what is known now. */
@Component
public class LetterDrafts {

    private final Letters letters;
    private final AppealCases cases;
    private final CaseDocuments documents;
    private final Current<Letterhead> letterhead;

    LetterDrafts(
            Letters letters,
            AppealCases cases,
            CaseDocuments documents,
            Current<Letterhead> letterhead) {
        this.letters = letters;
        this.cases = cases;
        this.documents = documents;
        this.letterhead = letterhead;
    }

    public Letter write(long appealId) {
        return write(cases.get(appealId));
    }

    /**
     * Another letter about it.
     *
     * @param template such as {@code patient-consent}
     * @throws NoSuchTemplate when there is none of this name
     */
    public Letter write(long appealId, String template) {
        return letters.write(letterRequest(cases.get(appealId)), template);
    }

    /** The same as if nobody had edited it: its exhibits are lettered anew. */
    public Letter writeAnew(long appealId) {
        return write(cases.get(appealId).letteredAnew());
    }

    Letter write(AppealCase what) {
        return letters.write(letterRequest(what));
    }

    /** What forms are filled with. */
    NamedValues values(AppealCase what) {
        return letters.values(letterRequest(what));
    }

    private LetterRequest letterRequest(AppealCase what) {
        Appeal appeal = what.appeal();
        List<PlannedExhibit> plan = what.exhibits();
        return new LetterRequest(
                appeal.number(),
                appeal.levelName(),
                appeal.openedOn(),
                what.claim().header(),
                what.claim().adjudication(),
                what.denials(),
                what.lineOfBusiness(),
                what.payer(),
                letterhead.get().office(),
                what.deadline(),
                plan.stream().map(LetterDrafts::reference).toList(),
                what.facts(),
                appeal.level(),
                texts(plan));
    }

    private ExhibitTexts texts(List<PlannedExhibit> plan) {
        return asked ->
                plan.stream()
                        .filter(exhibit -> exhibit.letter().equals(asked.letter()))
                        .flatMap(exhibit -> exhibit.document().stream())
                        .findFirst()
                        .map(documents::listPageTexts)
                        .orElse(List.of());
    }

    private static ExhibitReference reference(PlannedExhibit exhibit) {
        String kind =
                exhibit.document().map(document -> document.kind().slug()).orElse("remittance");
        return new ExhibitReference(
                exhibit.letter(),
                exhibit.title(),
                kind,
                exhibit.document().map(PacketDocument::pages).orElse(0),
                exhibit.document().map(PacketDocument::key).orElse(""),
                exhibit.document().map(PacketDocument::title).orElse(""),
                exhibit.document().map(one -> one.handling().leftOut()).orElse(Set.of()));
    }
}
