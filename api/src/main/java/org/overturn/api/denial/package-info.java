/** One denial: its page, its story and its raw segments; denials and claims through REST. */
@NullMarked
package org.overturn.api.denial;

import org.jspecify.annotations.NullMarked;
