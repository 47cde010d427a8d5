package org.futurestck.kit.steps;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cucumber.cucumberexpressions.CaptureGroupTransformer;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every step that the step classes define, and which of them a sentence of a feature means. */
final class StepBook {

    /** A step: its words, the annotation that it stands under, and its method. */
    record Step(Expression expression, String keyword, Method method) {
        String words() {
            return expression.getSource();
        }
    }

    private static final CaptureGroupTransformer<String> AS_IT_STANDS = groups -> String.join("", groups);

    private final List<Step> steps;

    StepBook() {
        List<Method> methods = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(World.class).stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .toList();
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        methods.stream()
                .filter(method -> method.isAnnotationPresent(ParameterType.class))
                .forEach(method -> registry.defineParameterType(new io.cucumber.cucumberexpressions.ParameterType<>(
                        method.getName(),
                        List.of(method.getAnnotation(ParameterType.class).value()),
                        String.class,
                        AS_IT_STANDS,
                        false,
                        false)));
        ExpressionFactory factory = new ExpressionFactory(registry);
        steps = methods.stream().flatMap(method -> steps(method, factory)).toList();
    }

    private static Stream<Step> steps(Method method, ExpressionFactory factory) {
        Stream<Step> given = Arrays.stream(method.getAnnotationsByType(Given.class))
                .map(any -> new Step(factory.createExpression(any.value()), "Given", method));
        Stream<Step> when = Arrays.stream(method.getAnnotationsByType(When.class))
                .map(any -> new Step(factory.createExpression(any.value()), "When", method));
        Stream<Step> then = Arrays.stream(method.getAnnotationsByType(Then.class))
                .map(any -> new Step(factory.createExpression(any.value()), "Then", method));
        return Stream.of(given, when, then).flatMap(each -> each);
    }

    List<Step> steps() {
        return steps;
    }

    /** The steps that a sentence matches; a good sentence matches one. */
    List<Step> matching(String sentence) {
        return steps.stream()
                .filter(step -> step.expression().match(sentence) != null)
                .toList();
    }
}
