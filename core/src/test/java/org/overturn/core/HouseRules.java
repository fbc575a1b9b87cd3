package org.overturn.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Rules that hold in every module; each module's architecture test includes them. */
public final class HouseRules {

    private static final String GENERATED = "org.overturn.core.db.schema..";
    private static final List<String> VAGUE_NAMES =
            List.of("impl", "util", "common", "dto", "model", "service");

    @ArchTest
    public static final ArchRule THE_TIME_COMES_FROM_A_CLOCK =
            noClasses()
                    .should()
                    .accessTargetWhere(describe("reads the machine's time", HouseRules::readsTime))
                    .because("a Clock is injected, so that the same input gives the same bytes");

    @ArchTest
    public static final ArchRule JOOQ_STAYS_IN_REPOSITORIES =
            noClasses()
                    .that(
                            describe(
                                    "are no repositories, nor in the database's own package",
                                    type -> !isRepository(type) && !servesRepositories(type)))
                    .and()
                    .resideOutsideOfPackage(GENERATED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", GENERATED);

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NAMED_FOR_WHAT_THEY_OWN =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            VAGUE_NAMES.stream()
                                    .map("org.overturn..%s.."::formatted)
                                    .toArray(String[]::new));

    @ArchTest
    public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().resideOutsideOfPackage(GENERATED).should(new LieInNullMarkedPackage());

    private HouseRules() {}

    private static boolean readsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return (owner.startsWith("java.time.") && name.equals("now") && !takesClock(access))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.equals(Date.class.getName()) && isWithoutParameters(access, "<init>"))
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return parametersOf(access).equals(List.of(Clock.class.getName()));
    }

    private static boolean isWithoutParameters(JavaAccess<?> access, String name) {
        return access.getName().equals(name) && parametersOf(access).isEmpty();
    }

    private static List<String> parametersOf(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    private static boolean isRepository(JavaClass type) {
        return outermost(type).getSimpleName().endsWith("Repository");
    }

    private static boolean servesRepositories(JavaClass type) {
        return type.getPackageName().equals("org.overturn.core.db");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    private static final class LieInNullMarkedPackage extends ArchCondition<JavaClass> {

        LieInNullMarkedPackage() {
            super("lie in a package whose package-info says @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            JavaPackage home = type.getPackage();
            boolean marked =
                    home.tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
            events.add(
                    new SimpleConditionEvent(
                            type, marked, home.getName() + " holds " + type.getSimpleName()));
        }
    }
}
