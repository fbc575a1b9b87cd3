package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.LabelProposals;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.packet.contents.LeftOut;
import org.overturn.core.user.Sensitivity;

/** Sensitive pages hold a packet back until a person says why they go out; old ones don't. */
class MinimumNightTest {

    private static final String DENIED =
            "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123456~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";
    private static final Actor ADA = Actor.person("ada", "");

    @TempDir private Path folder;
    private Office office;

    @BeforeEach
    void receiveAChart() throws IOException {
        office = new Office(folder);
        office.receives("first.835", SmallRemittance.of("P", "T1", "100", DENIED));
        Path account = Files.createDirectories(folder.resolve("inbox/documents/PT1001"));
        Files.writeString(
                account.resolve("progress-note--Chart.txt"),
                "Visit: 09/01/2026\nPain.\fVisit: 09/01/2026\nHIV-positive.\fVisit: 04/02/2019\nCough.");
        office.night();
        Document chart = office.bean(Documents.class).listForClaim("PT1001").getFirst();
        office.bean(LabelProposals.class).answer(ADA, chart, Sensitivity.HIV, false);
        rebuild();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aSensitivePageBlocksUntilItIsKeptAndAnOldOneNever() {
        assertThat(office.bean(PacketGuard.class).listUnneeded(appeal()))
                .extracting(PageFinding::pagesInWords)
                .containsExactly("page 3", "page 2");
        assertThat(needs())
                .containsExactly(
                        "Decide whether it goes out: Exhibit B, page 2, because its words suggest a"
                                + " record under more protection; say why the payer needs it, or leave"
                                + " it out, under \"Does the payer need it?\"");

        PageFinding hiv = office.bean(PacketGuard.class).listUnneeded(appeal()).getLast();
        office.bean(PacketGuard.class)
                .answer(ADA, appeal(), hiv.key(), "It is why the drug was given");
        assertThat(office.bean(Appeals.class).isPacketOutdated(appeal())).isTrue();
        rebuild();

        assertThat(needs()).isEmpty();
        assertThat(office.bean(PacketGuard.class).listUnneeded(appeal()))
                .extracting(one -> one.kind().blocks())
                .containsExactly(false);
        assertThat(office.bean(Appeals.class).isPacketOutdated(appeal())).isFalse();
    }

    @Test
    void aPageThatIsLeftOutIsAskedNoMore() {
        Document chart = office.bean(Documents.class).listForClaim("PT1001").getFirst();
        Arrangements contents = office.bean(Arrangements.class);
        LeftOut out =
                new LeftOut(
                        PacketDocument.key(chart.id()),
                        2,
                        "Not needed",
                        "ada",
                        Instant.parse("2026-10-01T08:00:00Z"));
        contents.save(ADA, appeal(), "PT1001", contents.get(appeal()).without(List.of(out)));
        rebuild();

        assertThat(needs()).isEmpty();
        assertThat(office.bean(PacketGuard.class).listUnneeded(appeal()))
                .extracting(PageFinding::documentId, PageFinding::pagesInWords)
                .containsExactly(tuple(Optional.of(chart.id()), "page 3"));
    }

    private long appeal() {
        return Long.parseLong(office.rows("select id from appeal").getFirst());
    }

    private void rebuild() {
        office.bean(PacketBuilds.class).rebuild(appeal(), Actor.program("test"));
    }

    private List<String> needs() {
        return office.rows(
                "select need from appeal_need where need like '%goes out%' order by ordinal");
    }
}
