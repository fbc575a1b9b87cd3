/**
 * X12 files of any kind as segments: bytes, delimiters, envelopes, dates; what transactions say is
 * the features' matter.
 */
@NullMarked
package org.overturn.core.x12;

import org.jspecify.annotations.NullMarked;
