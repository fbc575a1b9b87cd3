/** Letters of medical necessity: the way from the request to the decision, stage by stage. */
@NullMarked
package org.overturn.api.necessity;

import org.jspecify.annotations.NullMarked;
