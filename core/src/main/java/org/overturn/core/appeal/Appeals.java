package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    Appeals(
            AppealRepository repository,
            AppealPacketRepository packets,
            OutdatedPacketRepository outdated,
            SettledAppealRepository settledAppeals) {
        this.repository = repository;
        this.packets = packets;
        this.outdated = outdated;
        this.settledAppeals = settledAppeals;
    }

    /**
     * Adjudications with open denials whose route is appeal or documents, in the order in which
     * their appeals are numbered.
     */
    public List<Long> listAppealable() {
        return repository.listAppealable();
    }

    /** Opens first-level appeals, one for each of these adjudications, in one transaction. */
    @Transactional
    public void open(List<Long> adjudications, LocalDate day) {
        String prefix = "APL-" + day.getYear() + "-";
        int number = repository.lastNumber(prefix);
        for (Appealable one : repository.get(adjudications)) {
            number++;
            repository.open(prefix + String.format(Locale.ROOT, "%05d", number), one, day);
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

    /** Numbers of the appeals decided on a day. */
    public List<String> listDecidedOn(LocalDate day) {
        return repository.listDecidedOn(day);
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

    /** What they did to one, in order. */
    public List<AppealChange> listChanges(long appealId) {
        return settledAppeals.listChanges(appealId);
    }

    private void follow(SettledAppealRepository.Settled one, LocalDate day) {
        AppealStatus status = outcome(one.denialStatuses());
        if (status == AppealStatus.OPENED && one.status().isOpen()) {
            return;
        }
        settledAppeals.decide(one, status, day);
    }

    private static AppealStatus outcome(Set<String> denials) {
        if (denials.contains("APPEALED")) {
            return AppealStatus.OPENED;
        }
        if (denials.equals(Set.of("OVERTURNED"))) {
            return AppealStatus.WON;
        }
        if (denials.contains("OVERTURNED") || denials.contains("PARTIALLY_OVERTURNED")) {
            return AppealStatus.PARTLY_WON;
        }
        if (denials.contains("TAKEN_BACK")) {
            return AppealStatus.TAKEN_BACK;
        }
        return denials.contains("UPHELD") ? AppealStatus.LOST : AppealStatus.OBSOLETE;
    }
}
