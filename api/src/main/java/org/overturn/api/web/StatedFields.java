package org.overturn.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The names that a list may be filtered and sorted by, where a controller's methods take them as a
 * map. Any other is refused: a misspelt filter would show more than was asked for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StatedFields {

    String[] value();
}
