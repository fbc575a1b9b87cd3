package org.overturn.batch.night;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.batch.show.RawSegment;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.deadline.Deadlines;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.denial.PayerOverrides;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.checklist.CheckedItem;
import org.overturn.core.evidence.checklist.Question;
import org.overturn.core.letter.ExhibitLetters;
import org.overturn.core.letter.necessity.SignedLetterFacts;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.LinesOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.remittance.StoredClaim;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/** Gathers what an appeal's packet is made of. */
@Component
class AppealCases {

    private final Appeals appeals;
    private final Remittances remittances;
    private final DenialRules rules;
    private final PayerOverrides overrides;
    private final Current<Payers> payers;
    private final Deadlines deadlines;
    private final CaseDocuments documents;
    private final Arrangements arrangements;
    private final CaseChecklists checklists;
    private final ExhibitLetters letters;
    private final ClaimFacts facts;
    private final SignedLetterFacts signed;

    AppealCases(
            Appeals appeals,
            Remittances remittances,
            DenialRules rules,
            PayerOverrides overrides,
            Current<Payers> payers,
            Deadlines deadlines,
            CaseDocuments documents,
            Arrangements arrangements,
            CaseChecklists checklists,
            ExhibitLetters letters,
            ClaimFacts facts,
            SignedLetterFacts signed) {
        this.appeals = appeals;
        this.remittances = remittances;
        this.rules = rules;
        this.overrides = overrides;
        this.payers = payers;
        this.deadlines = deadlines;
        this.documents = documents;
        this.arrangements = arrangements;
        this.checklists = checklists;
        this.letters = letters;
        this.facts = facts;
        this.signed = signed;
    }

    AppealCase get(long appealId) {
        Appeal appeal = appeals.get(appealId);
        StoredClaim claim = remittances.getClaim(appeal.adjudicationId());
        Adjudication adjudication = claim.adjudication();
        Assessment assessment = rules.assess(adjudication, overrides.of(claim.header().payerKey()));
        Optional<Payer> payer = claim.header().payerAmong(payers.get());
        // before the documents: one that comes in between makes the packet outdated
        Optional<Long> newest =
                Stream.concat(
                                documents.newest(adjudication.accountNumber()).stream(),
                                arrangements.findChange(appealId).stream())
                        .max(Long::compare);
        Arrangement wanted = arrangements.get(appealId);
        Map<String, Object> told =
                facts.fill(documents.facts(adjudication.accountNumber()), adjudication);
        Map<String, String> kept = letters.list(appealId);
        CaseDocuments.Chosen chosen =
                documents.choose(appeal, adjudication, told, kept.keySet(), wanted);
        List<DenialFinding> denials =
                appealed(adjudication, assessment, appeals.listAppealedAdjustments(appealId));
        LineOfBusiness line = LinesOfBusiness.of(adjudication.filingIndicator(), payer);
        return new AppealCase(
                appeal,
                claim,
                assessment,
                denials,
                line,
                payer,
                deadline(appeal, claim.header(), line, payer),
                chosen.documents(),
                chosen.held().size() - chosen.proposed(),
                chosen.undecided(),
                chosen.proposed(),
                chosen.strangers(),
                missing(
                        CaseChecklists.question(appeal.category(), adjudication, payer, denials),
                        adjudication,
                        chosen),
                kept,
                newest,
                wanted.segments() ? segments(claim, appeal.adjudicationId()) : List.of(),
                withSignedLetter(told, appeal, adjudication, chosen));
    }

    private List<String> segments(StoredClaim claim, long adjudicationId) {
        Adjudication adjudication = claim.adjudication();
        return RawSegment.of(
                        remittances.getClaimBytes(adjudicationId, adjudication),
                        claim.header().envelope().delimiters(),
                        adjudication.offset())
                .stream()
                .map(RawSegment::text)
                .toList();
    }

    private Map<String, Object> withSignedLetter(
            Map<String, Object> told,
            Appeal appeal,
            Adjudication adjudication,
            CaseDocuments.Chosen chosen) {
        Set<Long> letters =
                chosen.admitted().stream()
                        .filter(one -> one.kind() == DocumentKind.LETTER_OF_MEDICAL_NECESSITY)
                        .map(Document::id)
                        .collect(Collectors.toSet());
        return letters.isEmpty()
                ? told
                : signed.fill(told, appeal.id(), adjudication.accountNumber(), letters);
    }

    private List<CheckedItem> missing(
            Question question, Adjudication adjudication, CaseDocuments.Chosen chosen) {
        return checklists.check(adjudication, question, chosen.admitted(), chosen.held()).stream()
                .filter(item -> item.isRequired() && item.isMissing())
                .toList();
    }

    private Deadline deadline(
            Appeal appeal, Remittance header, LineOfBusiness line, Optional<Payer> payer) {
        return deadlines.firstLevel(
                line, payer, header.payer().name(), header.remittedOn().orElse(appeal.openedOn()));
    }

    /** The findings whose adjustment stands at one of these positions of the claim. */
    private static List<DenialFinding> appealed(
            Adjudication claim, Assessment assessment, Set<Integer> positions) {
        List<Adjustment> all = claim.allAdjustments().toList();
        return assessment.denials().stream()
                .filter(denial -> positions.contains(position(all, denial.adjustment())))
                .toList();
    }

    private static int position(List<Adjustment> all, Adjustment wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == wanted) {
                return i + 1;
            }
        }
        throw new IllegalStateException("an adjustment of another claim");
    }
}
