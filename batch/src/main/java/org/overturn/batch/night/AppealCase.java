package org.overturn.batch.night;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.evidence.checklist.CheckedItem;
import org.overturn.core.evidence.link.PatientDoubt;
import org.overturn.core.packet.ExhibitPlan;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.PlannedExhibit;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.remittance.StoredClaim;

/**
 * All that is known about an appeal when its packet is made.
 *
 * @param denials those the appeal is for
 * @param leftOut how many documents of the account are sensitive and not released for it
 * @param undecided how many of these nobody left out on purpose
 * @param proposed how many seem to be sensitive, and nobody has said whether they are
 * @param strangers documents that seem to be another patient's; they are not in the packet
 * @param missing what such a denial has to be answered with and is not there
 * @param keptLetters of the exhibits that an edited letter may refer to
 * @param newestDocument of the account, or the last change of the packet's contents: what comes
 *     later makes the packet outdated
 * @param segments of the claim, where somebody wants them in the packet
 * @param facts of the account's facts.yml, and of the claim as it was sent
 */
record AppealCase(
        Appeal appeal,
        StoredClaim claim,
        Assessment assessment,
        List<DenialFinding> denials,
        LineOfBusiness lineOfBusiness,
        Optional<Payer> payer,
        Deadline deadline,
        List<PacketDocument> documents,
        int leftOut,
        int undecided,
        int proposed,
        List<PatientDoubt> strangers,
        List<CheckedItem> missing,
        Map<String, String> keptLetters,
        Optional<Long> newestDocument,
        List<String> segments,
        Map<String, Object> facts) {

    List<PlannedExhibit> exhibits() {
        return ExhibitPlan.of(documents, keptLetters);
    }

    /** The same as if no letter had been edited. */
    AppealCase letteredAnew() {
        return new AppealCase(
                appeal,
                claim,
                assessment,
                denials,
                lineOfBusiness,
                payer,
                deadline,
                documents,
                leftOut,
                undecided,
                proposed,
                strangers,
                missing,
                Map.of(),
                newestDocument,
                segments,
                facts);
    }
}
