package org.overturn.api.denial;

import java.util.List;
import java.util.Optional;

/**
 * A page of denials.
 *
 * @param total on all pages
 * @param previous cursor of the page before
 * @param next cursor of the page after
 */
record DenialListView(
        List<DenialView> denials,
        int total,
        String amount,
        String expectedValue,
        Optional<String> previous,
        Optional<String> next) {}
