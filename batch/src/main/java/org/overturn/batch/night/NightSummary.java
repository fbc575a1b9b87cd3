package org.overturn.batch.night;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * The day in figures: what arrived, what came of it, what is due. Holds no patient data.
 *
 * @param files received on the day and readable
 * @param refusedFiles received on the day, nothing in them could be read
 * @param openAppeals of all days
 * @param dueSoon open appeals due within 14 days, from this day on
 * @param overdue open appeals whose limit has passed
 * @param fullestPacket number of the appeal of the day, ready for review, with the most pages
 */
public record NightSummary(
        LocalDate date,
        int files,
        int refusedFiles,
        Remittances remittances,
        Claims claims,
        Sent sent,
        Appeals appeals,
        int openAppeals,
        int dueSoon,
        int overdue,
        Optional<LocalDate> nextDue,
        Optional<String> fullestPacket,
        Problems problems) {

    /** Remittances in the day's files. */
    public record Remittances(int stored, int skipped, int held, int setAside, int test) {}

    /** Adjudications stored on the day. */
    public record Claims(int all, int denied, Money paid, int denials, Money deniedCharge) {}

    /**
     * Claims and acknowledgments that arrived on the day.
     *
     * @param claims of 837 files
     * @param statements on claims, of 277 files
     * @param refused those of them that say a claim was not taken in
     * @param onFiles statements on files, batches and groups
     */
    public record Sent(int claims, int statements, int refused, int onFiles) {

        public boolean isNothing() {
            return claims + statements + onFiles == 0;
        }
    }

    /** Appeals opened, and decided, on the day. */
    public record Appeals(
            int opened,
            Money amount,
            int forReview,
            int needPerson,
            int decided,
            Money recovered) {}

    /** Issues found on the day. */
    public record Problems(int errors, int warnings, int notes) {}
}
