package org.futurestck.kit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.rulebook.Books.must;
import static org.futurestck.kit.rulebook.Books.untestable;

import java.util.Map;
import net.jqwik.api.Property;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.Rule;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String NAME = "org/futurestck/features/things/things.feature";

    static final class Sound {
        @Property
        @Refutes(rule = "t.one", title = "all things hold", needs = Capability.PYTHON)
        void allThingsHold() {}

        void noProperty() {}
    }

    static final class Unmarked {
        @Property
        void refutesNothing() {}
    }

    private static String scenario(String rule, String title) {
        return """
                  @rule:%s
                  Rule: Things hold
                    Scenario: %s
                      Given a thing
                """.formatted(rule, title);
    }

    private static Catalogue catalogue(Rule[] rules, String... scenarios) {
        return Catalogues.of(Books.of(rules), Map.of(NAME, "Feature: Things\n" + String.join("", scenarios)));
    }

    private static Rule[] rules(Rule... rules) {
        return rules;
    }

    @Test
    void findsChecksByTheirRuleInTheOrderOfTheBook() {
        Catalogue catalogue = catalogue(
                rules(must("t.one"), must("t.two")),
                scenario("t.two", "b"),
                scenario("t.one", "a"),
                scenario("t.two", "c"));

        assertThat(catalogue.checks("t.two")).extracting(Check::title).containsExactly("b", "c");
        assertThat(catalogue.checks()).extracting(Check::title).containsExactly("a", "b", "c");
        assertThat(catalogue.checks("t.three")).isEmpty();
        assertThat(catalogue.features()).containsExactly(NAME);
    }

    @Test
    void propertiesAreChecksToo() {
        Catalogue catalogue = Catalogues.of(Books.of(must("t.one")), Map.of(), Sound.class);

        Check check = catalogue.checks().get(0);
        assertThat(check.id()).isEqualTo("t.one/all-things-hold");
        assertThat(check.needs()).containsExactly(Capability.PYTHON);
        assertThat(check.source())
                .isEqualTo(new CheckSource.Property(Sound.class.getName(), "allThingsHold"))
                .hasToString("CatalogueTest$Sound.allThingsHold");
        assertThat(catalogue.properties()).containsExactly(Sound.class);
    }

    @Test
    void aPropertyHasToNameItsRule() {
        assertThatThrownBy(() -> Catalogues.of(Books.of(untestable("t.one", "why")), Map.of(), Unmarked.class))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("CatalogueTest$Unmarked.refutesNothing: "
                        + "a property needs an annotation @Refutes with its rule");
    }

    @Test
    void aCheckOfAnUnknownRuleIsRefused() {
        assertThatThrownBy(() -> catalogue(rules(must("t.one")), scenario("t.one", "a"), scenario("t.oen", "b")))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("things/things.feature:8: the rule book has no rule 't.oen'");
    }

    @Test
    void aRuleNeedsACheckOrAReason() {
        assertThatThrownBy(() -> catalogue(rules(must("t.one"), untestable("t.two", "it is advice"))))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("t.one: this rule has neither a check nor a stated reason for having none");
    }

    @Test
    void anUntestableRuleHasNoCheck() {
        assertThatThrownBy(() -> catalogue(rules(untestable("t.one", "it is advice")), scenario("t.one", "a")))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("t.one: the rule book calls this rule untestable, but it has a check");
    }

    @Test
    void idsAreUniqueEvenWhereTitlesDifferInPunctuationOnly() {
        assertThatThrownBy(() -> catalogue(rules(must("t.one")), scenario("t.one", "a b"), scenario("t.one", "a (b)")))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("things/things.feature:8: there is another check with the id 't.one/a-b'");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> catalogue(rules(must("t.one"), must("t.two")), scenario("t.three", "a")))
                .hasMessage("""
                        things/things.feature:4: the rule book has no rule 't.three'
                        t.one: this rule has neither a check nor a stated reason for having none
                        t.two: this rule has neither a check nor a stated reason for having none""");
    }
}
