package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.rulebook.Level;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.spi.Subject;
import org.junit.jupiter.api.Test;

/** The list of the animals. */
final class ZooTest {

    /** How many rules may fail on an animal, on average. */
    private static final double RED_LINES = 1.3;

    /** Rules that no animal here can break, and why. */
    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("as_completed.timeout-none", "what it sees is what as_completed.yields-as-complete sees"),
            Map.entry("callback.process-affinity", "no executor here has worker processes"),
            Map.entry("exc.broken-executor", "the classes belong to the binding"),
            Map.entry("exc.broken-process-pool", "the classes belong to the binding"),
            Map.entry("exc.broken-thread-pool", "the classes belong to the binding"),
            Map.entry("exc.cancelled-error", "what it sees is what the rules about cancelled futures see"),
            Map.entry("exc.invalid-state", "what it sees is what the rules about setters see"),
            Map.entry("exc.timeout-error-alias", "it is about Python's own classes"),
            Map.entry("executor.abstract", "it is about Python's class"),
            Map.entry("ext.map.param-fn", "it is about Python's keywords"),
            Map.entry("future.falsy-exception", "errors have no truth value in Java"),
            Map.entry("map.chunksize-chops", "no executor here has worker processes; pools in Python claim to"),
            Map.entry("map.chunksize-default-1", "no executor here has worker processes; pools in Python claim to"),
            Map.entry("map.keyword-only-options", "it is about Python's keywords"),
            Map.entry("module.async-callables", "what it sees is what future.created-by-submit sees"),
            Map.entry("module.same-interface", "the interface belongs to the binding"),
            Map.entry(
                    "producer.srnc.called-before-execution",
                    "what it sees is what future.running and running-false see"),
            Map.entry("shutdown.cancel-futures-keyword-only", "it is about Python's keywords"),
            Map.entry("submit.fn-positional-only", "it is about Python's keywords"),
            Map.entry("submit.returns-future", "the binding leaves no choice"),
            Map.entry("thread.ctor-signature", "it is about Python's constructor"),
            Map.entry("thread.exit-handler-before-atexit", "it is about Python's exit handlers"),
            Map.entry(
                    "thread.initializer-optional", "None is a matter of Python, and nothing works without the default"),
            Map.entry("wait.default-all-completed", "the binding has no default"),
            Map.entry("wait.named-2-tuple-of-sets", "the pair belongs to the binding"),
            Map.entry(
                    "wait.timeout-none",
                    "the binding has one spelling, and what it sees is what wait.waits-for-futures sees"));

    private final List<Animal> animals = Zoo.animals();

    @Test
    void hasACageForEveryExhibit() throws IOException, URISyntaxException {
        assertThat(animals.stream().map(animal -> animal.subject().getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(exhibits());
    }

    @Test
    void givesEachAnimalANameOfItsOwn() {
        assertThat(animals)
                .extracting(Animal::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("zoo:[a-z]+(-[a-z]+)+"))
                .contains("zoo:callbacks-in-reverse");
    }

    @Test
    void blamesRulesOfTheBook() {
        assertThat(animals).allSatisfy(animal -> {
            Stream<String> blamed = Stream.concat(animal.rule().stream(), animal.alsoFails().stream());
            assertThat(blamed).allMatch(id -> Visit.BOOK.rule(id).isPresent());
            assertThat(animal.words().isEmpty()).isEqualTo(animal.rule().isEmpty());
        });
    }

    @Test
    void breaksEveryRuleThatCanBeBroken() {
        Set<String> broken = new HashSet<>(SAFE.keySet());
        animals.forEach(animal -> animal.rule().ifPresent(broken::add));

        assertThat(Visit.BOOK.rules())
                .filteredOn(rule -> rule.level() == Level.MUST || rule.level() == Level.SHOULD)
                .filteredOn(rule -> rule.untestable() == null && !rule.id().startsWith("state."))
                .filteredOn(rule -> !rule.id().matches("(ext\\.)?process\\..*")) // seen in Python
                .filteredOn(
                        rule -> !rule.id().startsWith("pattern.")) // seen alone, because their parts are blamed first
                .extracting(Rule::id)
                .filteredOn(id -> !broken.contains(id))
                .isEmpty();
    }

    @Test
    void showsFewRedLinesForEachFault() {
        double lines = animals.stream()
                .filter(animal -> animal.rule().isPresent())
                .mapToInt(animal -> 1 + animal.alsoFails().size())
                .average()
                .orElseThrow();

        assertThat(lines).isLessThanOrEqualTo(RED_LINES);
    }

    private static Set<String> exhibits() throws IOException, URISyntaxException {
        String packageName = Zoo.class.getPackageName();
        Path folder = Path.of(Zoo.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(packageName.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> packageName + "." + file.replace(".class", ""))
                    .filter(ZooTest::isExhibit)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isExhibit(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Subject.class.isAssignableFrom(type) && type.isAnnotationPresent(Exhibit.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
