/** Benchmarks that anyone can repeat: {@code ./overturn bench}. No part of the program. */
@NullMarked
package org.overturn.bench;

import org.jspecify.annotations.NullMarked;
