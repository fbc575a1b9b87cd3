package org.overturn.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.packet.Packet;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.PacketRequest;
import org.overturn.core.packet.Packets;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.x12.X12RemittanceReader;

/** One packet of many pages: what memory it takes. */
final class LargePacket {

    private static final int EXHIBITS = 30;

    private static final String ERA =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260110*0101*^*00501"
                    + "*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260110*0101*1*X*005010X221A1~ST*835*0001~"
                    + "BPR*I*0*C*NON************20260110~TRN*1*T1*1999999999~N1*PR*EXAMPLE HEALTH~"
                    + "N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~CLP*A1*4*250*0*0*12*PCN1*11*1~"
                    + "NM1*QC*1*SAMPLE*PATIENT****MI*M00012345~SVC*HC:99213*250*0**1~DTM*472*20260105~"
                    + "CAS*CO*50*250~SE*11*0001~GE*1*1~IEA*1*000000001~";

    private LargePacket() {}

    static void measure(Path folder, int pages) throws Exception {
        PacketRequest request =
                request(documents(Files.createDirectory(folder.resolve("in")), pages));
        Packets packets = new Packets(Codes.standard());
        Path target = folder.resolve("out").resolve("packet.pdf");
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long[] pagesMade = new long[1];
        Measure measure =
                Measure.of(() -> {
                    Packet packet = packets.assemble(request, target);
                    pagesMade[0] = packet.pages();
                    if (!packet.issues().isEmpty()) {
                        throw new IllegalStateException(packet.issues().toString());
                    }
                });
        long peak = heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%,d pages, %,d MB: %.1f s (%.1f cpu), heap at most %,d MB of %,d%n",
                pagesMade[0],
                Files.size(target) >> 20,
                measure.seconds(),
                measure.cpuSeconds(),
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static List<PacketDocument> documents(Path folder, int pages) throws IOException {
        List<PacketDocument> documents = new ArrayList<>();
        for (int i = 0; i < EXHIBITS; i++) {
            int own = pages * (i + 1) / EXHIBITS - pages * i / EXHIBITS;
            ScanMaker.Made made = ScanMaker.make(folder.resolve("exhibit-" + i), i, own);
            documents.add(
                    new PacketDocument(
                            Optional.of((long) i),
                            DocumentKind.PROGRESS_NOTE,
                            "Exhibit number " + (i + 1),
                            made.type(),
                            made.file()));
        }
        return documents;
    }

    private static PacketRequest request(List<PacketDocument> documents) throws IOException {
        Adjudication claim = null;
        Remittance remittance = null;
        byte[] bytes = ERA.getBytes(StandardCharsets.US_ASCII);
        try (X12RemittanceReader reader =
                new X12RemittanceReader(new ByteArrayInputStream(bytes), issue -> {})) {
            for (Optional<RemittanceEvent> next = reader.next(); next.isPresent(); ) {
                if (next.get() instanceof RemittanceEvent.Read read) {
                    claim = read.adjudication();
                } else if (next.get() instanceof RemittanceEvent.Began began) {
                    remittance = began.remittance();
                }
                next = reader.next();
            }
        }
        if (claim == null || remittance == null) {
            throw new IllegalStateException("no claim in the remittance");
        }
        return new PacketRequest(
                "APL-2026-00001",
                LocalDate.of(2026, 1, 15),
                "Appeal letter",
                "<section><p>Dear plan,</p><p>We ask for another look (Ex. B, p. 1).</p></section>",
                remittance,
                claim,
                new DenialRules(Codes.standard()).assess(claim),
                documents);
    }
}
