/** Reports: the workbooks that nights wrote. */
@NullMarked
package org.overturn.api.report;

import org.jspecify.annotations.NullMarked;
