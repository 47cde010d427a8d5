package org.futurestck.kit.local;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.stage.StageFaultException;

/** Documented facts that no method tells, as far as Java knows them. */
final class Inspection {

    private final StageObjects objects;

    Inspection(StageObjects objects) {
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.Inspect.class, this::inspect);
    }

    private Deed inspect(Operation.Inspect operation) {
        return switch (operation.aspect()) {
            case IS_SUBCLASS -> {
                Pair<Class<?>> classes = pair(operation).map(DocumentedErrors::named);
                yield () -> classes.second().isAssignableFrom(classes.first());
            }
            case IS_SAME -> {
                Pair<Class<?>> classes = pair(operation).map(DocumentedErrors::named);
                yield () -> classes.first() == classes.second();
            }
            case EQUAL -> {
                Pair<Supplier<Object>> pair =
                        pair(operation).map(handle -> objects.handles().get(handle, Object.class));
                yield () -> equal(pair.first().get(), pair.second().get());
            }
            default -> throw new StageFaultException("Java has nothing like " + operation + ".");
        };
    }

    /** Both directions count: equality that is not mutual is none. */
    private static boolean equal(Object first, Object second) {
        return first.equals(second) && second.equals(first) && first.hashCode() == second.hashCode();
    }

    private record Pair<T>(T first, T second) {
        <R> Pair<R> map(Function<T, ? extends R> change) {
            return new Pair<>(change.apply(first), change.apply(second));
        }
    }

    private static Pair<String> pair(Operation.Inspect operation) {
        List<String> of = operation.of();
        if (of.size() != 2) {
            throw new StageFaultException("The inspection " + operation + " needs two names.");
        }
        return new Pair<>(of.get(0), of.get(1));
    }
}
