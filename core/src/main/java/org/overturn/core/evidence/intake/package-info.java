/**
 * Taking documents in: what a file is, whether it is safe to read, its pages and their text. What
 * comes from outside is read within limits of memory and time, and never runs or fetches anything.
 */
@NullMarked
package org.overturn.core.evidence.intake;

import org.jspecify.annotations.NullMarked;
