/** Payers' forms: those the office laid into its folder, what their fields are filled with. */
@NullMarked
package org.overturn.core.packet.form;

import org.jspecify.annotations.NullMarked;
