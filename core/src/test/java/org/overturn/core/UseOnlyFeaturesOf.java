package org.overturn.core;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the classes of a module against its table of features. The package below {@code root} names
 * the feature; what lies in {@code root} itself puts the features together and is used by none.
 */
final class UseOnlyFeaturesOf extends ArchCondition<JavaClass> {

    private final String root;
    private final Map<String, Set<String>> uses;
    private final Set<String> kernel;

    UseOnlyFeaturesOf(String root, Map<String, Set<String>> uses, Set<String> kernel) {
        super("use only the features that the table allows");
        this.root = root;
        this.uses = uses;
        this.kernel = kernel;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        featureOf(type).ifPresent(feature -> check(type, feature, events));
    }

    private void check(JavaClass type, String feature, ConditionEvents events) {
        if (!kernel.contains(feature) && !uses.containsKey(feature)) {
            String message = "%s: the table has no feature %s".formatted(type.getName(), feature);
            events.add(SimpleConditionEvent.violated(type, message));
            return;
        }
        Set<String> allowed = allowedTo(feature);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(target) && !allowed.contains(featureOf(target).orElse(""))) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    private Set<String> allowedTo(String feature) {
        Set<String> allowed = new HashSet<>(kernel);
        addReachable(feature, allowed);
        return allowed;
    }

    private void addReachable(String feature, Set<String> reached) {
        reached.add(feature);
        for (String used : uses.getOrDefault(feature, Set.of())) {
            if (!reached.contains(used)) {
                addReachable(used, reached);
            }
        }
    }

    private boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    private Optional<String> featureOf(JavaClass type) {
        if (!isOurs(type) || type.getPackageName().equals(root)) {
            return Optional.empty();
        }
        String below = type.getPackageName().substring(root.length() + 1);
        return Optional.of(below.split("\\.")[0]);
    }
}
