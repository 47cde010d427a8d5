package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.futurestck.kit.rulebook.Profile;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.zoo.register.Register;
import org.junit.jupiter.api.Test;

/** The signs at the cages. */
final class ZooTest {

    /** How many rules may fail on an animal, on average. */
    private static final double RED_LINES = 1.3;

    private static final Path PAGE = Path.of("kill-matrix.md");
    private static final Path REGISTER = Path.of("src/main/resources/org/futurestck/zoo/register/register.json");

    private final KillMatrix matrix = KillMatrix.of(Visit.BOOK);

    @Test
    void hasACageForEveryExhibit() throws IOException, URISyntaxException {
        assertThat(Zoo.inJava().stream()
                        .map(animal -> animal.subject().getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(exhibits());
    }

    @Test
    void givesEachAnimalANameOfItsOwn() {
        assertThat(matrix.animals())
                .extracting(Animal::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("zoo:[a-z]+(-[a-z]+)+|python:zoo_of_[a-z_]+:[A-Z]\\w+"))
                .contains("zoo:callbacks-in-reverse", "python:zoo_of_threads:CallbacksInReverse");
    }

    @Test
    void keepsAboutAThirdOfTheAnimalsInPython() {
        assertThat((double) Zoo.inPython().size() / matrix.animals().size()).isBetween(0.3, 0.37);
    }

    @Test
    void tellsTheMistakeOfEach() {
        assertThat(matrix.animals()).extracting(Animal::mistake).noneMatch(String::isBlank);
    }

    @Test
    void blamesRulesOfTheBook() {
        assertThat(matrix.animals()).allSatisfy(animal -> {
            Stream<String> named = Stream.concat(animal.redLines().stream(), animal.alone().keySet().stream());
            assertThat(named).allMatch(id -> Visit.BOOK.rule(id).isPresent());
            assertThat(animal.words().isEmpty()).isEqualTo(animal.rule().isEmpty());
            assertThat(animal.alsoFails().values()).noneMatch(String::isEmpty);
        });
    }

    @Test
    void breaksRulesOfOneContract() {
        assertThat(matrix.animals()).allSatisfy(animal -> {
            Profile own = Visit.BOOK.profileFor(animal.profile().orElse(null)).orElseThrow();
            Stream<String> named = Stream.concat(animal.redLines().stream(), animal.alone().keySet().stream());
            assertThat(named)
                    .allMatch(id ->
                            own.equals(Visit.BOOK.profileOf(Visit.BOOK.rule(id).orElseThrow())));
        });
    }

    @Test
    void breaksEveryRuleThatHasChecks() {
        assertThat(matrix.survivors()).extracting(Rule::id).isEmpty();
    }

    @Test
    void showsFewRedLinesForEachFault() {
        assertThat(matrix.redLines()).isBetween(1.0, RED_LINES);
    }

    @Test
    void publishesTheKillMatrix() throws IOException {
        publishes(PAGE, new KillMatrixPage(matrix).text());
    }

    @Test
    void publishesTheRegister() throws IOException {
        publishes(REGISTER, matrix.register().json());
        assertThat(Register.load().animals())
                .hasSameSizeAs(matrix.animals())
                .allSatisfy(animal -> assertThat(Path.of(animal.source())).exists());
    }

    private static void publishes(Path file, String text) throws IOException {
        if (Boolean.getBoolean("zoo.write")) {
            Files.writeString(file, text);
        }

        assertThat(Files.readString(file))
                .as(file
                        + " is out of date; mvn -pl tck/zoo -am test -Dtest=ZooTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dzoo.write=true writes it anew")
                .isEqualTo(text);
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
            return Candidate.class.isAssignableFrom(type) && type.isAnnotationPresent(Exhibit.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
