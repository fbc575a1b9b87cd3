package org.overturn.core.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class on H2 and on MySQL. A {@link TestDatabase} parameter of a {@code
 * BeforeAll} method is one fresh database for all of them; one of a {@code BeforeEach} or test
 * method is a fresh one for each test. Without a server, the tests on MySQL are skipped and say
 * why.
 */
@ClassTemplate
@ExtendWith(DatabaseExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EachDatabase {}
