package org.futurestck.kit.model;

import java.util.function.Predicate;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;

/**
 * What a model allows an operation to come to, and the model afterwards.
 *
 * @param expected the allowed outcome, in words
 * @param allows recognises it
 * @param next the model after the operation
 * @param <M> the type of the model
 */
public record Transition<M>(String expected, Predicate<Outcome> allows, M next) {

    static <M> Transition<M> returns(Value value, M next) {
        return new Transition<>("returns " + value, outcome -> outcome.equals(new Outcome.Returned(value)), next);
    }

    static <M> Transition<M> returnsError(ErrorSpec error, M next) {
        return new Transition<>(
                "returns " + error,
                outcome -> outcome instanceof Outcome.Returned returned
                        && returned.value() instanceof Value.Failure failure
                        && error.name().equals(failure.error().name()),
                next);
    }

    static <M> Transition<M> raises(String kind, M next) {
        return new Transition<>(
                "raises " + kind,
                outcome -> outcome instanceof Outcome.Raised raised
                        && raised.error().isA(kind),
                next);
    }

    static <M> Transition<M> raisesError(ErrorSpec error, M next) {
        return new Transition<>(
                "raises " + error,
                outcome -> outcome instanceof Outcome.Raised raised
                        && error.name().equals(raised.error().name()),
                next);
    }

    static <M> Transition<M> raisesAnything(M next) {
        return new Transition<>("raises an error", outcome -> outcome instanceof Outcome.Raised, next);
    }
}
