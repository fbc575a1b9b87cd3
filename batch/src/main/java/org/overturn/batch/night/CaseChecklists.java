package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ClaimKey;
import org.overturn.core.claim.Claims;
import org.overturn.core.claim.ReceiptProof;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.denial.PatientsAppeal;
import org.overturn.core.denial.PayerOverrides;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.checklist.CheckedItem;
import org.overturn.core.evidence.checklist.Checklists;
import org.overturn.core.evidence.checklist.OnFile;
import org.overturn.core.evidence.checklist.Question;
import org.overturn.core.evidence.checklist.ServiceKind;
import org.overturn.core.payer.LinesOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.remittance.ServiceLine;
import org.overturn.core.remittance.StoredClaim;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/** What a denied claim has to be answered with, held against what is on file for it. */
@Component
public class CaseChecklists {

    private final Current<Checklists> checklists;
    private final Remittances remittances;
    private final DenialRules rules;
    private final PayerOverrides overrides;
    private final Current<Payers> payers;
    private final Claims claims;

    CaseChecklists(
            Current<Checklists> checklists,
            Remittances remittances,
            DenialRules rules,
            PayerOverrides overrides,
            Current<Payers> payers,
            Claims claims) {
        this.checklists = checklists;
        this.remittances = remittances;
        this.rules = rules;
        this.overrides = overrides;
        this.payers = payers;
        this.claims = claims;
    }

    /**
     * The checklist of a denial of a category of a stored adjudication.
     *
     * @param admitted documents that may go into the packet
     * @param held sensitive ones that may not
     */
    public List<CheckedItem> check(
            long adjudicationId,
            DenialCategory category,
            List<Document> admitted,
            List<Document> held) {
        StoredClaim claim = remittances.getClaim(adjudicationId);
        List<DenialFinding> denials =
                rules
                        .assess(claim.adjudication(), overrides.of(claim.header().payerKey()))
                        .denials()
                        .stream()
                        .filter(denial -> denial.category() == category)
                        .toList();
        return check(
                claim.adjudication(),
                question(
                        category,
                        claim.adjudication(),
                        claim.header().payerAmong(payers.get()),
                        denials),
                admitted,
                held);
    }

    List<CheckedItem> check(
            Adjudication adjudication,
            Question question,
            List<Document> admitted,
            List<Document> held) {
        ClaimKey key =
                new ClaimKey(
                        adjudication.accountNumber(),
                        adjudication.serviceFrom(),
                        adjudication.serviceTo(),
                        adjudication.charge());
        boolean receipt =
                claims.listProofs(key).stream()
                        .anyMatch(one -> one.kind() == ReceiptProof.Kind.PAYER_ACKNOWLEDGMENT);
        return checklists
                .get()
                .check(
                        question,
                        new OnFile(
                                admitted.stream().map(Document::kind).toList(),
                                held.stream().map(Document::kind).toList(),
                                claims.findSubmission(key).isPresent(),
                                receipt));
    }

    static Question question(
            DenialCategory category,
            Adjudication adjudication,
            Optional<Payer> payer,
            List<DenialFinding> denials) {
        List<ServiceLine> lines = adjudication.lines();
        return new Question(
                category,
                ServiceKind.of(
                        lines.stream().map(ServiceLine::procedure).toList(),
                        lines.stream().map(ServiceLine::revenueCode).toList()),
                payer.map(Payer::key),
                PatientsAppeal.isOne(
                        LinesOfBusiness.of(adjudication.filingIndicator(), payer),
                        denials.stream().map(DenialFinding::liability).toList()));
    }
}
