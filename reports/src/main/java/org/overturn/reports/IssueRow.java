package org.overturn.reports;

import java.time.LocalDate;
import java.util.Optional;

/** One issue as the list shows it. */
record IssueRow(
        LocalDate foundOn,
        String severity,
        String code,
        String message,
        Optional<String> file,
        Optional<Long> offset,
        Optional<String> segment,
        Optional<String> subject) {}
