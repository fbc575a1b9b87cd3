package org.overturn.batch.night;

import java.util.List;
import org.overturn.core.packet.PlannedExhibit;
import org.springframework.stereotype.Component;

/** The exhibits of packets as they would be put together now. */
@Component
public class PacketPlans {

    private final AppealCases cases;

    PacketPlans(AppealCases cases) {
        this.cases = cases;
    }

    /** In order, the remittance page first. */
    public List<PlannedExhibit> list(long appealId) {
        return cases.get(appealId).exhibits();
    }
}
