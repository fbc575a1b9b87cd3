@NullMarked
package org.overturn.api.remittance;

import org.jspecify.annotations.NullMarked;
