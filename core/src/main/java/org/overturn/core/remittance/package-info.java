/** The 835: files, remittances, adjudications, lines and adjustments; identity and balance. */
@NullMarked
package org.overturn.core.remittance;

import org.jspecify.annotations.NullMarked;
