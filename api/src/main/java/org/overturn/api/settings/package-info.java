/** The settings of the office: the page that leads to all of them. */
@NullMarked
package org.overturn.api.settings;

import org.jspecify.annotations.NullMarked;
