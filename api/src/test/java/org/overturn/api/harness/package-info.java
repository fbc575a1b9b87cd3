/** A real office for the tests of pages and REST: server, users, data, callers, a browser. */
@NullMarked
package org.overturn.api.harness;

import org.jspecify.annotations.NullMarked;
