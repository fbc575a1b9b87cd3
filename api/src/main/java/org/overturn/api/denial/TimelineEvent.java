package org.overturn.api.denial;

import java.time.LocalDate;
import java.util.Optional;

/** Something that happened to a claim. */
record TimelineEvent(Optional<LocalDate> on, String title, String detail) {}
