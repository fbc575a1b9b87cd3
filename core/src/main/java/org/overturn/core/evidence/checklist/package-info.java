/**
 * What answers a denial: what is required and what is useful, what is there, who can get the rest.
 */
@NullMarked
package org.overturn.core.evidence.checklist;

import org.jspecify.annotations.NullMarked;
