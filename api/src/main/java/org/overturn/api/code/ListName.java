package org.overturn.api.code;

/** The code lists that can be looked up. */
enum ListName {
    CARC,
    RARC,
    GROUP
}
