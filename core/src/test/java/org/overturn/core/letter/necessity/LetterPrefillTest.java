package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.claim.Claims;
import org.overturn.core.claim.KeptFile;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.remittance.Keeping;
import org.overturn.core.remittance.ReceivedFiles;

/** What a new letter knows from the claims of its account. */
@EachDatabase
class LetterPrefillTest extends OpenDesk {

    private void claim(String patient, String rendering) throws IOException {
        String body =
                "BHT*0019*00*1*20260210*1200*CH~NM1*41*2*SPINE CLINIC*****46*1~NM1*40*2*PM*****46*2~"
                        + "HL*1**20*1~NM1*85*2*SPINE CLINIC*****XX*1992000008~N3*1 ELM~N4*SPRINGFIELD*IL*62701~"
                        + "REF*EI*371234567~HL*2*1*22*0~SBR*P*18*G-550******CI~"
                        + patient
                        + "NM1*PR*2*PRAIRIE MUTUAL*****PI*PM1~CLM*A-100*1450***11:B:1*Y*A*Y*Y~HI*ABK:M5416~"
                        + rendering
                        + "LX*1~SV1*HC:72148*1450*UN*1***1~DTP*472*D8*20260209~";
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        String text =
                "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260210*1200*^*00501*000000001*0*P*:~"
                        + "GS*HC*CLINIC*PAYER*20260210*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~"
                        + body
                        + "SE*"
                        + segments
                        + "*0001~GE*1*1~IEA*1*000000001~";
        desk.get(Claims.class).register(kept(text), LocalDate.of(2026, 2, 10), false);
    }

    private KeptFile kept(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ReceivedFiles received = desk.get(ReceivedFiles.class);
        try (Keeping file = received.keep(new ByteArrayInputStream(bytes), "claim.837")) {
            file.readAllBytes();
            return new KeptFile(file.finish().sha256(), "claim.837", bytes.length);
        }
    }

    private static final String ELENA =
            "NM1*IL*1*MARSH*ELENA****MI*PM4471902~N3*12 ALDER~N4*SPRINGFIELD*IL*62704~DMG*D8*19680504*F~";

    @Test
    void patientAndNumbersComeFromTheClaim() throws IOException {
        claim(ELENA, "NM1*82*1*RAMAN*PRIYA****XX*1881000009~");

        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK));

        LetterContent content = letters.content(letter);
        assertThat(content.patient().fullName()).isEqualTo("ELENA MARSH");
        assertThat(content.patient().bornOn()).contains(LocalDate.of(1968, 5, 4));
        assertThat(content.patient().memberId()).isEqualTo("PM4471902");
        assertThat(content.patient().groupNumber()).isEqualTo("G-550");
        assertThat(content.provider().name()).isEqualTo("Priya Raman");
        assertThat(content.provider().npi()).isEqualTo("1881000009");
        assertThat(letter.patientName()).isEqualTo("ELENA MARSH");
    }

    @Test
    void anotherProvidersNumberAndAnotherPatientsAreNotTaken() throws IOException {
        claim(ELENA, "NM1*82*1*STONE*OTIS****XX*1881000009~");
        LetterContent named =
                ContentEdit.with(LetterContent.BLANK, "patient.fullName", "Robin Vale");

        LetterContent content =
                letters.content(letters.create(desk.advocates(), desk.wanted(named)));

        assertThat(content.provider().npi()).isEmpty();
        assertThat(content.patient().fullName()).isEqualTo("Robin Vale");
        assertThat(content.patient().memberId()).isEmpty();
        assertThat(content.patient().bornOn()).isEqualTo(Optional.empty());
    }

    @Test
    void aStateIsSaidOnceBeforeTheNumberOfALicense() {
        LetterContent content = ContentEdit.with(ALetter.complete(), "provider.licenseState", "OH");
        content = ContentEdit.with(content, "provider.licenseNumber", "OH-35.123");

        assertThat(content.provider().license()).isEqualTo("OH 35.123");
        assertThat(ALetter.complete().provider().license())
                .startsWith(ALetter.complete().provider().licenseState() + " ");
    }
}
