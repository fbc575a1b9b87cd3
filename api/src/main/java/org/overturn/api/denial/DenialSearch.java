package org.overturn.api.denial;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search, in a body because it names patients.
 *
 * @param filter the parameters of the list: payer, facility, category and so on, sort, cursor, size
 */
record DenialSearch(@Nullable String search, @Nullable Map<String, String> filter) {}
