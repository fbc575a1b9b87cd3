/**
 * What of a packet its payer need not see: pages far from the dates of service, sensitive pages.
 */
@NullMarked
package org.overturn.core.evidence.minimum;

import org.jspecify.annotations.NullMarked;
