package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.Due;
import org.overturn.core.money.Money;

/**
 * An appeal with whose it is and what its packet holds.
 *
 * @param previous the appeal of the level before
 * @param needs what a person must supply before the packet can go out
 * @param packet none while it was never assembled
 */
public record AppealFile(
        Appeal appeal,
        Optional<Earlier> previous,
        Claim claim,
        Money recovered,
        Optional<LocalDate> decidedOn,
        List<Part> parts,
        List<String> needs,
        Optional<PacketOnFile> packet) {

    public AppealFile {
        parts = List.copyOf(parts);
        needs = List.copyOf(needs);
    }

    public long id() {
        return appeal.id();
    }

    public Due due() {
        return appeal.due();
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "AppealFile[" + id() + "]";
    }

    /** The appeal of the level before. */
    public record Earlier(long id, String number) {}

    /** Whose claim it is about. */
    public record Claim(
            String accountNumber, String payerClaimNumber, String patient, String payerName) {

        @Override
        public String toString() {
            return "Claim[]";
        }
    }

    /** A denial that it is for. */
    public record Part(long denialId, String group, String code, Money amount) {}

    /**
     * A packet that was assembled.
     *
     * @param exhibits in order
     */
    public record PacketOnFile(String sha256, int pages, List<AssembledPacket.Exhibit> exhibits) {

        public PacketOnFile {
            exhibits = List.copyOf(exhibits);
        }

        /** Pages of letter and index, which go before the first exhibit. */
        public int pagesBeforeExhibits() {
            return exhibits.isEmpty() ? pages : exhibits.getFirst().firstPage() - 1;
        }
    }
}
