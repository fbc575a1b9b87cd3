package org.overturn.core.packet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.letter.Office;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.payer.Payer;

/**
 * What stands on the sheet before the files of a packet. It names no patient: whoever stands at the
 * machine reads it.
 *
 * @param date of the packet
 * @param payerName as the remittance has it, where the payer is in no settings
 * @param files that follow, in order
 * @param number of the file that this sheet lies before, counted from 1; 0 for all of them
 */
public record CoverSheet(
        ChannelKind kind,
        String appealNumber,
        LocalDate date,
        Office from,
        Optional<Payer> to,
        String payerName,
        List<File> files,
        int number) {

    /**
     * A file.
     *
     * @param pages of the packet
     * @param sheets pages of the file, without this one
     */
    public record File(String name, PageRange pages, int sheets) {}

    public CoverSheet {
        files = List.copyOf(files);
        if (number < 0 || number > files.size()) {
            throw new IllegalArgumentException("file " + number + " of " + files.size());
        }
    }

    /** A channel that has such a sheet; esMD wants the request first. */
    public static boolean isWantedBy(ChannelKind kind) {
        return kind != ChannelKind.ESMD;
    }

    /**
     * By which the payer joins what comes with the claim (837 PWK06): the appeal's number, letters
     * and digits alone, as all take it.
     */
    public static String controlNumber(String appealNumber) {
        return appealNumber.replaceAll("[^A-Za-z0-9]", "");
    }

    /** What a person has to fill in by hand, and where it could stand. */
    public List<String> hints() {
        return switch (kind) {
            case FAX ->
                    to.flatMap(Payer::fax).isPresent()
                            ? List.of()
                            : List.of(
                                    "The payer's fax number is not known: write it on the cover, or"
                                            + " add it to the payer (fax) and prepare again.");
            case MAIL ->
                    to.filter(payer -> !payer.appealAddress().isEmpty()).isPresent()
                            ? List.of()
                            : List.of(
                                    "The payer's address for appeals is not known: add it to the"
                                            + " payer (appealAddress) and prepare again.");
            default -> List.of();
        };
    }
}
