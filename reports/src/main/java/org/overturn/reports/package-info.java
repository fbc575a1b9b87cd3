/** Excel workbooks over core: figures by SQL, sheets by tables of columns. */
@NullMarked
package org.overturn.reports;

import org.jspecify.annotations.NullMarked;
