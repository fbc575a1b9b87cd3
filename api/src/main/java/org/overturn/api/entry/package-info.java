/** Remittances > Enter a paper remittance: typed in, kept as a draft, sent through the inbox. */
@NullMarked
package org.overturn.api.entry;

import org.jspecify.annotations.NullMarked;
