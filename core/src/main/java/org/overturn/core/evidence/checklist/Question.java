package org.overturn.core.evidence.checklist;

import java.util.Optional;
import org.overturn.core.code.DenialCategory;

/**
 * What evidence is asked for.
 *
 * @param payer key of the payer in the settings
 */
public record Question(DenialCategory category, ServiceKind service, Optional<String> payer) {}
