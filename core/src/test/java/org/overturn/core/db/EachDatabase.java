package org.overturn.core.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class on H2 and on MySQL. A {@link TestDatabase} parameter of a {@code
 * BeforeEach} or test method is a fresh one for each test; that of a {@link BeforeDatabase} method
 * is one for all tests. Without a server, the tests on MySQL are skipped and say why.
 */
@ClassTemplate
@ExtendWith(DatabaseExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EachDatabase {

    /** Not all of them. */
    Database[] value() default {Database.H2, Database.MYSQL};

    /**
     * A static method that is called once on each database, before the tests ({@code BeforeAll} is
     * called once only).
     */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface BeforeDatabase {}

    /** A static method that is called once on each database, after the tests. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface AfterDatabase {}
}
