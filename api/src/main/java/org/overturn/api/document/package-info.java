/** Documents of claims: handing them in, showing them, saying which are sensitive. */
@NullMarked
package org.overturn.api.document;

import org.jspecify.annotations.NullMarked;
