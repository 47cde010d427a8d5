package org.futurestck.kit.steps;

import io.cucumber.java.ParameterType;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;

/** What can stand for the parameters of a step. */
public final class ParameterTypes {

    private final World world;

    /**
     * The parameter types of a scenario.
     *
     * @param world the scenario
     */
    public ParameterTypes(World world) {
        this.world = world;
    }

    /**
     * The name of a future, a callback, an executor or anything else that a scenario speaks of.
     *
     * @param name the name
     * @return the name
     */
    @ParameterType(World.NAME)
    public String name(String name) {
        return name;
    }

    /**
     * A list of names.
     *
     * @param list names joined by commas and "and"
     * @return the list
     */
    @ParameterType(World.NAME + "(?:(?:, | and )" + World.NAME + ")*")
    public String names(String list) {
        return list;
    }

    /**
     * A state of a future.
     *
     * @param words the state in words
     * @return the state
     */
    @ParameterType(FutureState.FORM)
    public FutureState state(String words) {
        return FutureState.parse(words);
    }

    /**
     * A state of a function call.
     *
     * @param words the state in words
     * @return the state
     */
    @ParameterType(CallState.FORM)
    public CallState callState(String words) {
        return CallState.parse(words);
    }

    /**
     * An operation in the documents' notation.
     *
     * @param text the operation
     * @return the operation
     */
    @ParameterType(OperationText.FORM)
    public Operation operation(String text) {
        return OperationText.parse(text, world);
    }

    /**
     * A spelling of Python, in quotes, that is to be called exactly as it stands.
     *
     * @param text the spelling without its quotes
     * @return the operation
     */
    @ParameterType("\"([^\"]+)\"")
    public Operation spelling(String text) {
        return OperationText.spelled(text, world);
    }

    /**
     * A value.
     *
     * @param text the value
     * @return the value
     */
    @ParameterType(ValueText.FORM)
    public Value value(String text) {
        return ValueText.plain(text);
    }

    /**
     * An outcome that a rule allows.
     *
     * @param text the outcome
     * @return the expectation
     */
    @ParameterType(Expectation.FORM)
    public Expectation outcome(String text) {
        return Expectation.parse(text);
    }
}
