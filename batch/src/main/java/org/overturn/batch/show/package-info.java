/** The command show: what is stored of a claim, each fact beside its segment in the file. */
@NullMarked
package org.overturn.batch.show;

import org.jspecify.annotations.NullMarked;
