/** Identifiers and the settings of the database; jOOQ's generated classes lie below. */
@NullMarked
package org.overturn.core.db;

import org.jspecify.annotations.NullMarked;
