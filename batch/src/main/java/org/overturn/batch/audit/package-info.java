/** The audit log handed out: as a table for spreadsheets, as JSON, as text. */
@NullMarked
package org.overturn.batch.audit;

import org.jspecify.annotations.NullMarked;
