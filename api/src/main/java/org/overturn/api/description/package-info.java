/** The description of the REST interface (OpenAPI 3.1), which its tests write. */
@NullMarked
package org.overturn.api.description;

import org.jspecify.annotations.NullMarked;
