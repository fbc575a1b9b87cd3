package org.overturn.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.packet.proof.LetterProof;
import org.overturn.core.packet.proof.LetterProof.Act;
import org.overturn.core.packet.proof.LetterProof.Deed;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Archive;
import org.overturn.core.packet.proof.Manifest.Kind;
import org.overturn.core.packet.proof.Manifest.Marked;
import org.overturn.core.packet.proof.Manifest.Part;
import org.overturn.core.packet.proof.PacketCheck;
import org.overturn.core.packet.proof.PacketCheck.State;

/** What {@code overturn verify packet} says. */
class PacketCheckTextTest {

    private static final String NUMBER = "APL-2026-00017";

    private static final String CONFORMS_NOT =
            """
            It doesn't conform to PDF/A, so in decades parts may look otherwise:
              Exhibit C, page 1: a font is not embedded
            """;

    @Test
    void anUnchangedPacketIsToldPartByPart() {
        assertThat(PacketCheckText.of(unchanged("Progress note: Visit", signed())))
                .isEqualTo(
                        """
                        Unchanged: this is the packet of APL-2026-00017 of 2026-03-20, byte for byte as it was assembled.
                        7 pages, SHA-256 eeee

                          First-level appeal letter
                            page 1, APL-2026-00017-000001
                            its text, SHA-256 aaaa
                          Index of exhibits
                            page 2, APL-2026-00017-000002
                            made by the program from what the packet holds
                          Exhibit A: Remittance advice for the denied claim
                            pages 3 to 4, APL-2026-00017-000003 to APL-2026-00017-000004
                            from remittance EFT1, its text, SHA-256 bbbb
                          Exhibit B: Order
                            page 5, APL-2026-00017-000005
                            not enclosed: the packet says why
                          Exhibit C: Progress note: Visit
                            pages 6 to 7, APL-2026-00017-000006 to APL-2026-00017-000007
                            from a document on file, SHA-256 cccc
                            pages of it that are not enclosed: 2, 5-7
                            pages of it with parts blacked out: 8
                            on page 7: 2 passages marked, 1 note by the office
                            on page 9: 1 note by the office

                        The office added to its exhibits: 2 passages marked, 2 notes by the office. All else on their pages is the documents' own.
                        The letter was written with the template medical-necessity, version ffff.
                        Approved by Lee Ortiz on 2026-03-19 14:02 UTC, text aaaa
                        Signed by Kim Wu for Ada Marsh on 2026-03-20 15:00 UTC, text aaaa
                        """
                                + CONFORMS_NOT);
    }

    @Test
    void aVolumeIsToldWithThePacketItWasMadeFrom() {
        PacketCheck whole = unchanged("Progress note: Visit", signed());
        Manifest packet = whole.manifest().orElseThrow();
        Manifest second =
                new Manifest(
                        packet.appeal(),
                        packet.date(),
                        packet.pages(),
                        packet.letter(),
                        packet.parts().subList(4, 7),
                        packet.archive(),
                        Optional.of(new Manifest.Volume(2, 3, 5, 7, true, "9999")));
        PacketCheck check =
                new PacketCheck(State.UNCHANGED, whole.appeal(), Optional.of(second), "eeee");

        assertThat(PacketCheckText.of(check))
                .startsWith(
                        """
                        Unchanged: this is volume 2 of 3 of the packet of APL-2026-00017 of 2026-03-20, byte for byte as it was made.
                        It holds pages 5 to 7 of the packet's 7, SHA-256 eeee
                        Its pictures are coarser than in the packet, to fit.
                        It was made from the packet with SHA-256 9999

                          Exhibit B: Order
                        """);
        assertThat(check.packetSha256()).isEqualTo("9999");
        assertThat(whole.packetSha256()).isEqualTo("eeee");
    }

    @Test
    void aLetterThatNobodySawIsSaidAndATitleCanNotSteerTheTerminal() {
        assertThat(PacketCheckText.of(unchanged("Visit\u001b[2J", LetterProof.NONE)))
                .contains("Exhibit C: Visit?[2J")
                .endsWith(
                        "Nobody had approved or signed the letter when the packet was assembled.\n"
                                + CONFORMS_NOT);
    }

    @Test
    void whatIsNotUnchangedIsToldWithTheRemedy() {
        assertThat(PacketCheckText.of(check(State.CHANGED)))
                .isEqualTo(
                        """
                        Changed: this is not the file that was assembled. At least one byte is another, is missing or was added.
                        It says that it is the packet of APL-2026-00017.
                        Don't rely on what it shows. Copy or download it again and verify that copy; if it is changed too, ask the sender for the packet.
                        """);
        assertThat(PacketCheckText.of(check(State.WITHOUT_MANIFEST)))
                .isEqualTo(
                        """
                        This is the packet of APL-2026-00017, made before packets held their proof.
                        Only the database can tell whether it is unchanged.
                        """);
        assertThat(PacketCheckText.of(check(State.VOLUME)))
                .isEqualTo(
                        """
                        This is one of the files that the packet of APL-2026-00017 was cut into for its payer.
                        It was made before such files held their proof. Verify the packet: the outbox has it as packets/APL-2026-00017.pdf.
                        """);
    }

    private static PacketCheck check(State state) {
        return new PacketCheck(state, Optional.of(NUMBER), Optional.empty(), "eeee");
    }

    private static PacketCheck unchanged(String title, LetterProof letter) {
        Manifest manifest =
                new Manifest(
                        NUMBER,
                        LocalDate.of(2026, 3, 20),
                        7,
                        letter,
                        List.of(
                                part(Kind.LETTER, "", "First-level appeal letter", 1, 1),
                                part(Kind.INDEX, "", "Index of exhibits", 2, 2),
                                part(Kind.SLIP_SHEET, "A", REMITTANCE, 3, 3),
                                part(Kind.REMITTANCE, "A", REMITTANCE, 4, 4),
                                part(Kind.SLIP_SHEET, "B", "Order", 5, 5),
                                part(Kind.SLIP_SHEET, "C", title, 6, 6),
                                part(Kind.EXHIBIT, "C", title, 7, 7)),
                        new Archive("", List.of("Exhibit C, page 1: a font is not embedded")));
        return new PacketCheck(State.UNCHANGED, Optional.of(NUMBER), Optional.of(manifest), "eeee");
    }

    private static final String REMITTANCE = "Remittance advice for the denied claim";

    private static Part part(Kind kind, String exhibit, String title, int first, int last) {
        String source = kind == Kind.EXHIBIT ? "document" : "remittance EFT1";
        String hash =
                switch (kind) {
                    case LETTER -> "aaaa";
                    case REMITTANCE -> "bbbb";
                    case EXHIBIT -> "cccc";
                    case FORM, INDEX, SLIP_SHEET -> "dddd";
                };
        return new Part(
                kind,
                exhibit,
                title,
                first,
                last,
                "%s-%06d".formatted(NUMBER, first),
                "%s-%06d".formatted(NUMBER, last),
                source,
                hash,
                kind == Kind.EXHIBIT ? Optional.of("2, 5-7") : Optional.empty(),
                kind == Kind.EXHIBIT ? Optional.of("8") : Optional.empty(),
                kind == Kind.EXHIBIT
                        ? Optional.of(List.of(new Marked(7, 2, 1), new Marked(9, 0, 1)))
                        : Optional.empty());
    }

    private static LetterProof signed() {
        return new LetterProof(
                "aaaa",
                "medical-necessity",
                "ffff",
                List.of(),
                List.of(
                        act(Deed.APPROVED, "Lee Ortiz", "", "2026-03-19T14:02:33Z"),
                        act(Deed.SIGNED, "Kim Wu", "Ada Marsh", "2026-03-20T15:00:00Z")));
    }

    private static Act act(Deed deed, String by, String behalf, String at) {
        return new Act(deed, by, behalf, Instant.parse(at), "aaaa", "");
    }
}
