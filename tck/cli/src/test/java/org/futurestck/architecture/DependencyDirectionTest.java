package org.futurestck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each module sees only those that it may see. */
final class DependencyDirectionTest {

    private static final String ROOT = "org.futurestck.";
    private static final List<String> MODULES =
            List.of("binding", "reference", "kit", "hosts", "subjects", "zoo", "cli");
    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.futurestck");

    @ParameterizedTest(name = "{0} sees nothing but {1}")
    @CsvSource({
        "binding, ''",
        "reference, binding",
        "kit, binding",
        "hosts, binding kit",
        "subjects, binding kit reference",
        "zoo, binding kit reference",
        "cli, binding kit hosts subjects zoo",
    })
    void seesOnly(String module, String allowed) {
        List<String> mayBeSeen = List.of(allowed.split(" "));
        String[] forbidden = MODULES.stream()
                .filter(other -> !other.equals(module) && !mayBeSeen.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    /** A contract beside the first one has a package of its own in each module, of which nothing else there knows. */
    @ParameterizedTest
    @CsvSource({"kit, tensorlake"})
    void knowsNoContractByName(String module, String contract) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .and()
                .resideOutsideOfPackage(ROOT + module + "." + contract + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.futurestck.." + contract + "..")
                .check(CLASSES);
    }

    @Test
    void knowsEveryModule() {
        Set<String> modules = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toSet());
        assertThat(modules).containsExactlyInAnyOrderElementsOf(MODULES);
    }
}
