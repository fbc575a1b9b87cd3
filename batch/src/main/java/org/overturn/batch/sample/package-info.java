/** A synthetic office night with its ground truth: remittances, documents, settings. */
@NullMarked
package org.overturn.batch.sample;

import org.jspecify.annotations.NullMarked;
