/** Settings > Data and retention: where the data are, and how long they must be kept. */
@NullMarked
package org.overturn.api.data;

import org.jspecify.annotations.NullMarked;
