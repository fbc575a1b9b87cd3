/** The office's settings files: YAML read strictly, with errors that name file, line and remedy. */
@NullMarked
package org.overturn.core.settings;

import org.jspecify.annotations.NullMarked;
