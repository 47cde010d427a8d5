package org.futurestck.kit.local;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Future;
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
                Pair<Class<?>> classes = pair(operation).map(DocumentedErrors.OF_EXECUTORS::named);
                yield () -> classes.second().isAssignableFrom(classes.first());
            }
            case IS_SAME -> {
                Pair<Class<?>> classes = pair(operation).map(DocumentedErrors.OF_EXECUTORS::named);
                yield () -> classes.first() == classes.second();
            }
            case EQUAL -> {
                Pair<Supplier<Object>> pair =
                        pair(operation).map(handle -> objects.handles().get(handle, Object.class));
                yield () -> equal(pair.first().get(), pair.second().get());
            }
            case IS_INSTANCE -> isInstance(operation);
            case IS_PAIR_OF_SETS -> {
                // The type says the rest: two sets with these names.
                Supplier<Object> object = named(operation);
                yield () -> object.get() instanceof DoneAndNotDone<?>;
            }
            case CONTENT -> {
                Supplier<Object> object = named(operation);
                yield () -> new Encoder.Content(object.get());
            }
            case WORKER_ALIVE -> {
                Thread worker = objects.runs().worker(one(operation));
                yield worker::isAlive;
            }
            case PROCESS_ALIVE -> {
                long process = Processes.number(one(operation));
                yield () -> Processes.isAlive(process);
            }
            case CPU_COUNT, PROCESS_CPU_COUNT -> () -> Runtime.getRuntime().availableProcessors();
            default -> throw new StageFaultException("Java has nothing like " + operation + ".");
        };
    }

    private Deed isInstance(Operation.Inspect operation) {
        Pair<String> pair = pair(operation);
        Supplier<Object> object = objects.handles().get(pair.first(), Object.class);
        Class<?> type =
                switch (pair.second()) {
                    case "Executor" -> Executor.class;
                    case "Future" -> Future.class;
                    default -> throw new StageFaultException("Java has no class for '" + pair.second() + "'.");
                };
        return () -> type.isInstance(object.get());
    }

    private Supplier<Object> named(Operation.Inspect operation) {
        return objects.handles().get(one(operation), Object.class);
    }

    private static String one(Operation.Inspect operation) {
        if (operation.of().size() != 1) {
            throw new StageFaultException("The inspection " + operation + " needs one name.");
        }
        return operation.of().get(0);
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
