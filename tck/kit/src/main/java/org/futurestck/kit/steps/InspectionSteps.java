package org.futurestck.kit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.futurestck.kit.operation.Aspect;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Seen;

/** Facts about classes and objects that no method of the contract tells. */
public final class InspectionSteps {

    private final World world;

    /**
     * The steps of a scenario.
     *
     * @param world the scenario
     */
    public InspectionSteps(World world) {
        this.world = world;
    }

    /**
     * The documented name of a class.
     *
     * @param name the name, with its module if it is not the subject's own
     * @return the name
     */
    @ParameterType("(?:[a-z]+\\.)?[A-Z][A-Za-z]+")
    public String type(String name) {
        return name;
    }

    /**
     * A kind of error.
     *
     * @param words the kind in words
     * @return the kind
     */
    @ParameterType("an Exception (?:whose truth value is false|that cannot be (?:sent|received))"
            + "|an? (?:Exception|BaseException|CancelledError|TimeoutError|SystemExit)")
    public ErrorKind errorKind(String words) {
        return Arrays.stream(ErrorKind.values())
                .filter(kind -> kind.toString().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of error is called '" + words + "'"));
    }

    @Then("{type} is a subclass of {type}")
    public void subclass(String type, String base) {
        look(Aspect.IS_SUBCLASS, List.of(type, base), true);
    }

    @Then("{type} and {type} are the same class")
    public void same(String one, String other) {
        look(Aspect.IS_SAME, List.of(one, other), true);
    }

    @Then("{type} and {type} are different classes")
    public void different(String one, String other) {
        look(Aspect.IS_SAME, List.of(one, other), false);
    }

    @Then("{name} equals itself")
    public void equalsItself(String object) {
        look(Aspect.EQUAL, List.of(object, object), true);
    }

    @Then("{name} does not equal {name}")
    public void differs(String one, String other) {
        look(Aspect.EQUAL, List.of(one, other), false);
    }

    @Then("{name} takes attributes and weak references")
    public void attributes(String object) {
        look(Aspect.ATTRIBUTES, List.of(object), true);
    }

    @Then("the text of {name} matches {string}")
    public void text(String object, String pattern) {
        Operation operation = new Operation.Inspect(Aspect.REPR, List.of(object));
        Seen seen = world.perform(operation);
        boolean matches = seen.outcome() instanceof Outcome.Returned returned
                && returned.value() instanceof Value.Text text
                && Pattern.matches(pattern, text.value());
        world.scene()
                .observe(matches, operation + " matches " + pattern, operation + " " + seen.outcome(), seen.entry());
    }

    @Then("{name} is a named pair of sets")
    public void pairOfSets(String object) {
        look(Aspect.IS_PAIR_OF_SETS, List.of(object), true);
    }

    @Then("{name} is an instance of {type}")
    public void instance(String object, String type) {
        look(Aspect.IS_INSTANCE, List.of(object, type), true);
    }

    @Then("the module has the name {word}")
    public void hasName(String name) {
        look(Aspect.HAS_NAME, List.of(name), true);
    }

    @Then("the module exports the name {word}")
    public void exportsName(String name) {
        look(Aspect.IS_EXPORTED, List.of(name), true);
    }

    private void look(Aspect aspect, List<String> of, boolean expected) {
        Operation operation = new Operation.Inspect(aspect, of);
        Seen seen = world.perform(operation);
        world.scene()
                .observe(
                        seen.outcome().equals(new Outcome.Returned(Value.of(expected))),
                        operation + " is " + Value.of(expected),
                        operation + " " + seen.outcome(),
                        seen.entry());
    }
}
