package org.overturn.core.db;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What {@link EachDatabase} does. */
final class DatabaseExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        Database[] wanted =
                AnnotationSupport.findAnnotation(context.getTestClass(), EachDatabase.class)
                        .orElseThrow()
                        .value();
        return Arrays.stream(wanted).filter(DatabaseExtension::isAskedFor).map(On::new);
    }

    /** {@code -Ddatabases=mysql} leaves the other out. */
    private static boolean isAskedFor(Database database) {
        String asked = System.getProperty("databases", "");
        return asked.isBlank() || database.name().equalsIgnoreCase(asked);
    }

    /** All tests of a class on one database. */
    private record On(Database database)
            implements ClassTemplateInvocationContext,
                    ParameterResolver,
                    ExecutionCondition,
                    BeforeClassTemplateInvocationCallback,
                    AfterClassTemplateInvocationCallback {

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
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            call(EachDatabase.BeforeDatabase.class, context);
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            call(EachDatabase.AfterDatabase.class, context);
        }

        private void call(Class<? extends Annotation> when, ExtensionContext context) {
            if (obstacle().isEmpty()) {
                AnnotationSupport.findAnnotatedMethods(
                                context.getRequiredTestClass(),
                                when,
                                HierarchyTraversalMode.TOP_DOWN)
                        .forEach(method -> call(method, context));
            }
        }

        private void call(Method method, ExtensionContext context) {
            boolean wanted = method.getParameterCount() > 0;
            ReflectionSupport.invokeMethod(
                    method, null, wanted ? new Object[] {fresh(context)} : new Object[0]);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return fresh(context);
        }

        /** One for this test, or for all of them; the store closes it. */
        private TestDatabase fresh(ExtensionContext context) {
            return context.getStore(OURS)
                    .computeIfAbsent(
                            TestDatabase.class,
                            _ -> TestDatabase.create(database),
                            TestDatabase.class);
        }
    }
}
