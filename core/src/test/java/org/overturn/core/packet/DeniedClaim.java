package org.overturn.core.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.x12.X12RemittanceReader;

/** A claim of a small remittance, for packets. */
final class DeniedClaim {

    private static final String ERA =
            """
            ISA*00*          *00*          *ZZ*EHP            *ZZ*LAKESIDE       *260315*0701*^*00501*000000001*0*P*:~
            GS*HP*EHP*LAKESIDE*20260315*0701*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*255*C*ACH*CCP*01*999999992*DA*123*1351840597**01*999988880*DA*98*20260315~
            TRN*1*EFT990017*1351840597~
            DTM*405*20260315~
            N1*PR*EXAMPLE HEALTH PLAN*XV*98044~
            N1*PE*LAKESIDE SPINE GROUP*XX*1992000008~
            LX*1~
            CLP*LS0042*1*1610*180*30*12*26031500123*11*1~
            NM1*QC*1*QUILL*NORA*B***MI*XQH880042117~
            NM1*82*1*MARSH*ADA****XX*1881000009~
            DTM*050*20260301~
            SVC*HC:99214:25*240*180**1~
            DTM*472*20260212~
            CAS*CO*45*30~
            CAS*PR*3*30~
            SVC*HC:62323*1220*0**1~
            DTM*472*20260212~
            CAS*CO*50*1220~
            LQ*HE*N115~
            SVC*HC:77003*150*0**1~
            DTM*472*20260212~
            CAS*CO*97*150~
            LQ*HE*M15~
            CLP*LS0043*1*75*75*0*12*26031500999*11*1~
            NM1*QC*1*STRANGER*ZED****MI*XQH999999999~
            SVC*HC:99213*75*75**1~
            DTM*472*20260213~
            SE*28*0001~
            GE*1*1~
            IEA*1*000000001~
            """
                    .replace("\n", "");

    private DeniedClaim() {}

    /** The first claim of the remittance: paid in part, denied in part. */
    static Adjudication claim() {
        return events(RemittanceEvent.Read.class).getFirst().adjudication();
    }

    /** The same claim of a patient of another name. */
    static Adjudication claimOf(String lastName) {
        return claimIn(ERA.replace("QUILL", lastName));
    }

    /** The same claim under another number of the payer. */
    static Adjudication claimNumbered(String payerClaimNumber) {
        return claimIn(ERA.replace("26031500123", payerClaimNumber));
    }

    private static Adjudication claimIn(String era) {
        return events(era, RemittanceEvent.Read.class).getFirst().adjudication();
    }

    static Remittance remittance() {
        return events(RemittanceEvent.Began.class).getFirst().remittance();
    }

    private static <T extends RemittanceEvent> List<T> events(Class<T> kind) {
        return events(ERA, kind);
    }

    private static <T extends RemittanceEvent> List<T> events(String era, Class<T> kind) {
        List<T> found = new ArrayList<>();
        byte[] bytes = era.getBytes(StandardCharsets.UTF_8);
        try (var reader = new X12RemittanceReader(new ByteArrayInputStream(bytes), issue -> {})) {
            Optional<RemittanceEvent> next = reader.next();
            while (next.isPresent()) {
                next.filter(kind::isInstance).map(kind::cast).ifPresent(found::add);
                next = reader.next();
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
