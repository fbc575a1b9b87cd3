package org.overturn.core.packet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.denial.Assessment;
import org.overturn.core.packet.form.RequestForms;
import org.overturn.core.packet.proof.LetterProof;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.settings.Picture;

/**
 * All a packet is made of. Equal requests over equal documents give equal bytes.
 *
 * @param appealNumber such as {@code APL-2026-00001}; stands on every page and numbers the pages
 * @param date the packet's date, also in its metadata
 * @param letterTitle title of the letter in the index and bookmarks
 * @param letterHtml the letter as a well-formed XHTML fragment; classes as in packet.css
 * @param assessment of this adjudication: its classes name what is denied
 * @param documents in any order; {@link ExhibitPlan} gives them theirs
 * @param keptLetters of exhibits that have theirs already, by {@link PacketDocument#key}
 * @param logo of the office, on the first page of the letter
 * @param letterProof where the letter's text comes from, for the manifest
 * @param forms of the payer, or what we draw in their place
 * @param segments of this claim as they stand in the remittance file; none where nobody wants them
 * @param office name of who writes, as letters give it; empty for the payee's
 */
public record PacketRequest(
        String appealNumber,
        LocalDate date,
        String letterTitle,
        String letterHtml,
        Remittance remittance,
        Adjudication adjudication,
        Assessment assessment,
        List<PacketDocument> documents,
        Map<String, String> keptLetters,
        Optional<Picture> logo,
        LetterProof letterProof,
        RequestForms forms,
        List<String> segments,
        String office) {

    public PacketRequest {
        documents = List.copyOf(documents);
        segments = List.copyOf(segments);
        keptLetters = Map.copyOf(keptLetters);
    }

    /** Of an office without a logo, where no exhibit has a letter yet and nobody saw the letter. */
    public PacketRequest(
            String appealNumber,
            LocalDate date,
            String letterTitle,
            String letterHtml,
            Remittance remittance,
            Adjudication adjudication,
            Assessment assessment,
            List<PacketDocument> documents) {
        this(
                appealNumber,
                date,
                letterTitle,
                letterHtml,
                remittance,
                adjudication,
                assessment,
                documents,
                Map.of(),
                Optional.empty(),
                LetterProof.NONE,
                RequestForms.NONE,
                List.of(),
                "");
    }

    /** The same with forms. */
    public PacketRequest with(RequestForms others) {
        return new PacketRequest(
                appealNumber,
                date,
                letterTitle,
                letterHtml,
                remittance,
                adjudication,
                assessment,
                documents,
                keptLetters,
                logo,
                letterProof,
                others,
                segments,
                office);
    }

    /** Who marked pages and wrote notes on them. */
    String writer() {
        return office.isBlank() ? remittance.payee().name() : office;
    }

    /** The appeal number only: the rest is patient data. */
    @Override
    public String toString() {
        return "PacketRequest[" + appealNumber + "]";
    }
}
