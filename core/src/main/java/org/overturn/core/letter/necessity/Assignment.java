package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.util.Optional;

/** Who is to sign, for what kind of service, by when. */
public record Assignment(ServiceKind kind, Optional<Long> providerId, Optional<LocalDate> dueOn) {}
