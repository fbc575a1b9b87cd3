package org.overturn.core.db;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** What {@link EachDatabase} does. */
final class DatabaseExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return Arrays.stream(Database.values()).map(On::new);
    }

    /** All tests of a class on one database. */
    private record On(Database database)
            implements ClassTemplateInvocationContext,
                    ParameterResolver,
                    ExecutionCondition,
                    InvocationInterceptor {

        private static final Namespace OURS = Namespace.create(DatabaseExtension.class);

        @Override
        public String getDisplayName(int index) {
            return database.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        private Optional<String> obstacle() {
            return database == Database.MYSQL ? MySqlServer.get().missing() : Optional.empty();
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return obstacle()
                    .filter(_ -> context.getTestMethod().isPresent())
                    .map(ConditionEvaluationResult::disabled)
                    .orElse(ConditionEvaluationResult.enabled(""));
        }

        @Override
        public void interceptBeforeAllMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            if (obstacle().isPresent()) {
                invocation.skip();
            } else {
                invocation.proceed();
            }
        }

        @Override
        public void interceptAfterAllMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            interceptBeforeAllMethod(invocation, method, context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (obstacle().isPresent()) {
                return null; // of a BeforeAll method, which is not called
            }
            return context.getStore(OURS)
                    .computeIfAbsent(
                            TestDatabase.class,
                            _ -> TestDatabase.create(database),
                            TestDatabase.class);
        }
    }
}
