/** Settings > Payers and channels: what the office knows of the payers it deals with. */
@NullMarked
package org.overturn.api.payer;

import org.jspecify.annotations.NullMarked;
