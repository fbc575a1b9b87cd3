package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.issue.Issue;
import org.overturn.core.letter.NamedValues;
import org.overturn.core.packet.form.RequestForms;
import org.overturn.core.packet.proof.LetterProof;
import org.overturn.core.packet.proof.LetterProof.Act;
import org.overturn.core.packet.proof.LetterProof.Deed;

/** Our own request for a Medicare appeal, where there is no form: what the law wants on it. */
class RequestPageTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir private Path folder;

    static NamedValues values() {
        return new NamedValues(
                Map.of(
                        "patient.name", "Nora B. Quill",
                        "coverage.memberId", "1EG4TE5MK73",
                        "claim.number", "26031500123",
                        "payer.name", "Prairie Medicare",
                        "denial.date", "March 15, 2026",
                        "provider.name", "Lakeside Spine Group",
                        "provider.npi", "1992000008",
                        "office.addressLines", "12 Pier Road\nEaston, OH 44102",
                        "signer.name", "Ada Marsh"),
                List.of(new NamedValues.Service("62323", "02/12/2026", "$1,220.00")));
    }

    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({"1, redetermination, 405.944", "2, reconsideration, 405.964"})
    void pageOneHoldsWhatTheRequestHasToHold(int level, String name, String citation)
            throws Exception {
        Packet packet = assemble(level, values(), LetterProof.NONE);

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1))
                    .contains("Medicare " + name + " request", citation)
                    .contains("Nora B. Quill", "1EG4TE5MK73", "62323", "02/12/2026")
                    .contains("Prairie Medicare", "Lakeside Spine Group", "Ada Marsh", "Signature")
                    .contains("Page 1 of " + packet.pages());
            assertThat(pdf.bookmarks())
                    .containsEntry("Medicare " + name + " request", 1)
                    .containsEntry("First-level appeal letter", 2);
            assertThat(pdf.text(2)).contains("Lakeside Spine Group");
        }
        assertThat(packet.issues()).isEmpty();
    }

    @Test
    void whatIsMissingIsAGapOnThePageAndANeedOfThePacket() throws Exception {
        Packet packet = assemble(1, NamedValues.NONE, LetterProof.NONE);

        assertThat(packet.issues())
                .extracting(Issue::message)
                .containsExactly(
                        "Name of the patient, for the Medicare redetermination request",
                        "Member ID of the patient, for the Medicare redetermination request",
                        "Name of the billing provider, for the Medicare redetermination request",
                        "Items or services in dispute, and their dates, for the Medicare redetermination"
                                + " request");
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1)).contains("[[Member ID of the patient]]");
        }
    }

    @Test
    void aSignedLetterStandsForTheSignature() throws Exception {
        Act signed =
                new Act(
                        Deed.SIGNED,
                        "Ada Marsh, MD",
                        "",
                        Instant.parse("2026-03-21T10:00:00Z"),
                        "ab",
                        "cd");
        assemble(1, values(), new LetterProof("ab", "t", "v", List.of(), List.of(signed)));
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text(1))
                    .contains("Signed electronically by Ada Marsh, MD on March 21, 2026")
                    .doesNotContain("Signature\n");
        }
    }

    @Test
    void theRequestTakesOnePage() throws Exception {
        assemble(1, values(), LetterProof.NONE);
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.links(3)).startsWith(1, 1, 2, 2);
        }
    }

    private Packet assemble(int level, NamedValues values, LetterProof proof) {
        return packets.assemble(
                Fixtures.requestWith(proof, List.of())
                        .with(new RequestForms(List.of(), Optional.of(level), values)),
                target());
    }

    private Path target() {
        return folder.resolve("packet.pdf");
    }
}
