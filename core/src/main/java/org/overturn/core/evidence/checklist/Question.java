package org.overturn.core.evidence.checklist;

import java.util.Optional;
import org.overturn.core.code.DenialCategory;

/**
 * What evidence is asked for.
 *
 * @param payer key of the payer in the settings
 * @param forPatient whether the appeal is made in the patient's name, as {@link
 *     org.overturn.core.denial.PatientsAppeal} says
 */
public record Question(
        DenialCategory category, ServiceKind service, Optional<String> payer, boolean forPatient) {}
