/** What all pages share: layout, navigation, formats, errors, problem documents. */
@NullMarked
package org.overturn.api.web;

import org.jspecify.annotations.NullMarked;
