package org.overturn.core.user;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What a scope lets through, for the queries of every repository. */
public final class ScopeRepository {

    private ScopeRepository() {}

    /**
     * The rows that it admits; none of a scope without keys.
     *
     * @param key of the facility or payer of a row
     */
    public static Condition within(Scope scope, Field<String> key) {
        return scope.all() ? DSL.noCondition() : key.in(scope.keys());
    }
}
