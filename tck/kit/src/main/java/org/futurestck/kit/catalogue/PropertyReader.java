package org.futurestck.kit.catalogue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Property;

/** Reads the checks of a class of properties, each of them annotated with its rule. */
final class PropertyReader {

    private PropertyReader() {}

    static void read(Class<?> type, Consumer<Check> checks, Consumer<String> problems) {
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method method : methods) {
            CheckSource source = new CheckSource.Property(type.getName(), method.getName());
            Refutes refutes = method.getAnnotation(Refutes.class);
            if (refutes == null) {
                problems.accept(source + ": a property needs an annotation @Refutes with its rule");
            } else {
                checks.accept(Check.of(refutes.rule(), refutes.title(), Set.of(refutes.needs()), source));
            }
        }
    }
}
