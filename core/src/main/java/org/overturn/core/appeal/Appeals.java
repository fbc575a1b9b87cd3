package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appeals from the day the night run opens them to the payer's decision. */
@Component
public class Appeals {

    private final AppealRepository repository;
    private final AppealPacketRepository packets;
    private final OutdatedPacketRepository outdated;
    private final SettledAppealRepository settledAppeals;
    private final PayerDecisionRepository decisions;
    private final Levels levels;
    private final AppealNumbers numbers;

    Appeals(
            AppealRepository repository,
            AppealPacketRepository packets,
            OutdatedPacketRepository outdated,
            SettledAppealRepository settledAppeals,
            PayerDecisionRepository decisions,
            Levels levels,
            AppealNumbers numbers) {
        this.repository = repository;
        this.packets = packets;
        this.outdated = outdated;
        this.settledAppeals = settledAppeals;
        this.decisions = decisions;
        this.levels = levels;
        this.numbers = numbers;
    }

    /**
     * Adjudications with open denials whose route is appeal or documents, in the order in which
     * their appeals are numbered.
     */
    public List<Long> listAppealable() {
        return repository.listAppealable();
    }

    /**
     * Opens an appeal for each of these adjudications, in one transaction: of the first level, or
     * of the one after an appeal that the adjudication refused.
     */
    @Transactional
    public void open(List<Long> adjudications, LocalDate day) {
        List<Appealable> all = repository.get(adjudications);
        Map<Long, Level> later = levels.list(all);
        Iterator<String> free = numbers.next(day, all.size()).iterator();
        for (Appealable one : all) {
            repository.open(
                    free.next(), one, Optional.ofNullable(later.get(one.adjudicationId())), day);
        }
    }

    /**
     * Has the packet of an open appeal assembled again.
     *
     * @return false when the appeal is decided
     */
    @Transactional
    public boolean reopenPacket(long appealId) {
        return packets.reopen(appealId);
    }

    /**
     * Has a complete packet stay as it is, since it goes to the payer.
     *
     * @return false when it is another one, is not complete, or the appeal is decided
     */
    @Transactional
    public boolean freezePacket(long appealId, String packetSha256) {
        return packets.freeze(appealId, packetSha256);
    }

    /** Lets a packet that never left change again; nothing once the appeal is decided. */
    @Transactional
    public void releasePacket(long appealId) {
        packets.release(appealId);
    }

    /** Whether the appeal's packet is not what would be assembled now: evidence has changed. */
    public boolean isPacketOutdated(long appealId) {
        return outdated.isOutdated(appealId);
    }

    /** Whether the letter in the appeal's packet was changed or signed since. */
    public boolean isPacketLetterOld(long appealId) {
        return outdated.hasOldLetter(appealId);
    }

    /**
     * Opens packets again that were assembled before documents of their account came in, or before
     * it was said that one of them is sensitive or released.
     *
     * @return how many
     */
    @Transactional
    public int reopenOutdatedPackets() {
        return outdated.reopenAll();
    }

    /** Numbers of the open appeals whose packets rest on claims of a remittance. */
    public List<String> listRestingOn(long remittanceId) {
        return packets.listRestingOn(remittanceId);
    }

    /** Appeals whose packet is still to be assembled, by number. */
    public List<Long> listWithoutPacket() {
        return repository.listWithoutPacket();
    }

    public Appeal get(long id) {
        return repository.get(id);
    }

    /** Positions of the appealed adjustments among all adjustments of the claim, from 1. */
    public Set<Integer> listAppealedAdjustments(long appealId) {
        return repository.listAppealedAdjustments(appealId);
    }

    /** Records the packet that lies in the outbox; does nothing when it is recorded already. */
    @Transactional
    public void recordPacket(long appealId, AssembledPacket packet) {
        packets.record(appealId, packet);
    }

    /**
     * Decides appeals all of whose denials were settled by later adjudications, and decides anew
     * those whose denials a still later one moved: what was won may be taken back, what seemed
     * decided may be open again.
     *
     * @return how many stand elsewhere now
     */
    @Transactional
    public int followDenials(LocalDate day) {
        long newest = settledAppeals.newestMove();
        List<SettledAppealRepository.Settled> settled = settledAppeals.listSettled();
        settled.forEach(one -> follow(one, day));
        settledAppeals.saw(newest);
        return settled.size();
    }

    /** What remittances did to appeals on a day, by number. */
    public List<AppealChange> listChangedOn(LocalDate day) {
        return settledAppeals.listChangedOn(day);
    }

    /** Appeals of which remittances said on a day another thing than a person had recorded. */
    public List<Contradicted> listContradictedOn(LocalDate day) {
        return decisions.listContradictedOn(day);
    }

    /** What they, and people, did to one, in order. */
    public List<AppealChange> listChanges(long appealId) {
        return settledAppeals.listChanges(appealId);
    }

    private void follow(SettledAppealRepository.Settled one, LocalDate day) {
        AppealStatus status = one.byRemittances();
        if (status == AppealStatus.OPENED && one.status().isOpen()) {
            return;
        }
        Optional<PayerDecision> recorded = decisions.findStanding(one.id());
        if (recorded.isEmpty()) {
            settledAppeals.decide(one, status, day);
        } else {
            follow(one, recorded.get(), status, day);
        }
    }

    /** What a person recorded stays, unless money that was paid after it is taken back. */
    private void follow(
            SettledAppealRepository.Settled one,
            PayerDecision recorded,
            AppealStatus status,
            LocalDate day) {
        boolean contradicts = !recorded.agreesWith(status);
        decisions.contradict(
                recorded.id(), contradicts ? Optional.of(status) : Optional.empty(), day);
        boolean unwon =
                status == AppealStatus.TAKEN_BACK && recorded.says().outcome() != AppealStatus.LOST;
        settledAppeals.decide(one, unwon ? status : recorded.says().outcome(), day);
    }
}
