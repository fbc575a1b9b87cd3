package org.overturn.batch.night;

import java.util.Collection;
import java.util.Set;
import org.overturn.core.claim.Claims;
import org.overturn.core.claim.KeptFile;
import org.overturn.core.remittance.FileScan;
import org.springframework.stereotype.Component;

/** Takes in claims (837) and acknowledgments (277, 999, 997, TA1). */
@Component
class ClaimIntake implements OtherTransactions {

    private final Claims claims;

    ClaimIntake(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Set<String> kinds() {
        return Claims.KINDS;
    }

    @Override
    public void receive(FileScan file, NightRun run) {
        claims.register(
                new KeptFile(file.sha256(), file.name(), file.size()),
                run.date(),
                run.includeTest());
    }

    @Override
    public Set<String> listKnown(Collection<String> sha256s) {
        return claims.listKnown(sha256s);
    }
}
