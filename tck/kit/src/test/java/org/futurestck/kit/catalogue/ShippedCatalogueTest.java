package org.futurestck.kit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.futurestck.kit.properties.AllProperties;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

    private static final RuleBook BOOK = RuleBook.load();
    private static final Catalogue CATALOGUE = Catalogue.load(BOOK);

    @Test
    void everyRuleThatCanBeTestedHasACheck() {
        assertThat(BOOK.rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                        CATALOGUE.checks(rule.id()).isEmpty())
                .as(rule.id())
                .isEqualTo(rule.untestable() != null));
    }

    @Test
    void everyCheckHasAnIdAndASourceOfItsOwn() {
        assertThat(CATALOGUE.checks()).extracting(Check::id).doesNotHaveDuplicates();
        assertThat(CATALOGUE.checks()).extracting(Check::source).doesNotHaveDuplicates();
    }

    @Test
    void idsAreMadeForCommandLines() {
        assertThat(CATALOGUE.checks()).extracting(Check::id).allSatisfy(id -> assertThat(id)
                .matches("[a-z0-9_.-]+/[a-z0-9][a-z0-9.=-]*[a-z0-9]"));
    }

    @Test
    void noTitleHasAColumnLeftInIt() {
        assertThat(CATALOGUE.checks()).extracting(Check::title).noneMatch(title -> title.contains("<"));
    }

    @Test
    void everyRuleOfAFeatureHasOneTagWithOneRule() {
        List<Rule> rules = rules();

        assertThat(rules).isNotEmpty();
        assertThat(rules)
                .allSatisfy(
                        rule -> assertThat(ruleTags(rule)).as(rule.getName()).hasSize(1));
        assertThat(rules.stream().flatMap(rule -> ruleTags(rule).stream()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPropertyIsListedAndRefutesARule() {
        Set<String> listed = new HashSet<>();
        AllProperties.classes().forEach(type -> listed.add(type.getName()));
        List<JavaMethod> properties = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(AllProperties.class)
                        .stream()
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method ->
                                method.isAnnotatedWith(Property.class) || method.isMetaAnnotatedWith(Property.class))
                        .toList();

        assertThat(properties).isNotEmpty().allSatisfy(method -> {
            assertThat(listed)
                    .as(method.getFullName())
                    .contains(method.getOwner().getName());
            assertThat(method.isAnnotatedWith(Refutes.class))
                    .as(method.getFullName())
                    .isTrue();
        });
        assertThat(CATALOGUE.checks().stream().filter(check -> check.source() instanceof CheckSource.Property))
                .hasSameSizeAs(properties);
    }

    private static List<Rule> rules() {
        return FeatureFiles.read(Catalogue.class.getClassLoader()).entrySet().stream()
                .flatMap(ShippedCatalogueTest::parse)
                .map(Envelope::getGherkinDocument)
                .flatMap(Optional::stream)
                .map(GherkinDocument::getFeature)
                .flatMap(Optional::stream)
                .flatMap(feature -> feature.getChildren().stream())
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<Envelope> parse(Map.Entry<String, byte[]> feature) {
        return GherkinParser.builder().includePickles(false).build().parse(feature.getKey(), feature.getValue());
    }

    private static List<String> ruleTags(Rule rule) {
        return rule.getTags().stream()
                .map(Tag::getName)
                .filter(tag -> tag.startsWith("@rule:"))
                .toList();
    }
}
