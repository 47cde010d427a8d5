package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Session;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * Performs operations in the calling thread. Looking up what an operation names is the kit's part, and what goes wrong there is
 * a fault; the {@link Deed} is the subject's part, and whatever it throws is an outcome. Safe for use by several threads.
 */
final class Interpreter {

    /** What Java has not, and what only some stages have, who teach it. */
    private static final List<Class<? extends Operation>> LACKING = List.of(
            Operation.Invoke.class,
            Operation.Get.class,
            Operation.Drop.class,
            Operation.RunProgram.class,
            Operation.AtExit.class);

    private final StageObjects objects;
    private final @Nullable Session session;
    private final Map<Class<?>, Function<Operation, Deed>> meanings = new HashMap<>();
    private final AtomicReference<@Nullable StageFaultException> fault = new AtomicReference<>();
    private volatile Consumer<StageFaultException> onFault = found -> {};

    Interpreter(Candidate candidate, StageObjects objects) {
        this.objects = objects;
        session = candidate instanceof NamedSubject named ? named.open() : null;
        on(Operation.Join.class, this::join);
        on(Operation.Kill.class, Interpreter::kill);
        LACKING.forEach(type -> on(type, Interpreter::refuse));
        if (session != null) {
            new NamedOperations(session, objects).teach(this);
        } else if (candidate instanceof Subject executors) {
            teach(executors);
        } else {
            throw new StageFaultException("The subject is neither an executor nor one that goes by documented names.");
        }
    }

    private void teach(Subject subject) {
        new ExecutorOperations(subject, objects).teach(this);
        new ShutdownOperations(objects).teach(this);
        new MapOperations(objects).teach(this);
        new IteratorOperations(objects).teach(this);
        new FutureOperations(objects).teach(this);
        new CallbackOperations(objects).teach(this);
        new BareFutureOperations(subject, objects).teach(this);
        new ModuleOperations(subject, objects).teach(this);
        new Inspection(objects).teach(this);
    }

    /** Ends what the session of a subject has left behind. */
    void close() {
        Session open = session;
        if (open != null) {
            // In a thread of its own: the subject may hang.
            Thread closer = new Thread(() -> close(open), "closer");
            closer.setDaemon(true);
            closer.start();
        }
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (Throwable raised) {
            // The check is over and has its verdict; what the subject raises now is nobody's observation.
        }
    }

    /** Teaches what an operation means. */
    <O extends Operation> void on(Class<O> type, Function<O, Deed> meaning) {
        meanings.put(type, operation -> meaning.apply(type.cast(operation)));
    }

    /** Has the first fault told as soon as it is found, by the thread that finds it. */
    void tellFault(Consumer<StageFaultException> listener) {
        onFault = listener;
    }

    /** The kinds of operation that have a meaning. */
    Set<Class<?>> known() {
        return Set.copyOf(meanings.keySet());
    }

    /**
     * Performs an operation.
     *
     * @return what the subject returned or raised
     * @throws StageFaultException if the stage cannot do it, or a callback of the check could not do its part
     */
    Outcome perform(Operation operation) {
        Outcome outcome = outcome(prepare(operation));
        throwFault();
        return outcome;
    }

    /**
     * Performs operations one by one.
     *
     * @return the outcome of each
     * @throws StageFaultException like {@link #perform}; those behind are not performed then
     */
    List<Outcome> performAll(List<Operation> operations) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Operation operation : operations) {
            outcomes.add(perform(operation));
        }
        return outcomes;
    }

    /** Tells that the check cannot go on; later operations say so. */
    void faulted(StageFaultException found) {
        if (fault.compareAndSet(null, found)) {
            onFault.accept(found);
        }
    }

    /**
     * Throws the first fault of a callback.
     *
     * @throws StageFaultException if there was one
     */
    void throwFault() {
        StageFaultException found = fault.get();
        if (found != null) {
            throw new StageFaultException(String.valueOf(found.getMessage()), found);
        }
    }

    private Deed join(Operation.Join operation) {
        Thread worker = objects.runs().worker(operation.call());
        return () -> {
            worker.join();
            return null;
        };
    }

    private static Deed kill(Operation.Kill operation) {
        long process = Processes.number(operation.process());
        Processes.requireOwn(process);
        return () -> {
            Processes.kill(process);
            return null;
        };
    }

    private static Deed refuse(Operation operation) {
        throw new StageFaultException("This stage has nothing like " + operation + ".");
    }

    /**
     * Looks up what an operation names.
     *
     * @return what performs it
     * @throws StageFaultException if the stage cannot do it
     */
    Deed prepare(Operation operation) {
        Function<Operation, Deed> meaning = meanings.get(operation.getClass());
        if (meaning == null) {
            throw new StageFaultException("This stage does not know the operation " + operation + ".");
        }
        try {
            return meaning.apply(operation);
        } catch (StageFaultException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StageFaultException("The stage failed at " + operation + ": " + e + ".", e);
        }
    }

    private Outcome outcome(Deed deed) {
        Object result;
        try {
            result = deed.perform();
        } catch (Refusal e) {
            throw new StageFaultException(String.valueOf(e.getMessage()), e);
        } catch (Throwable raised) {
            return raised(raised);
        }
        return returned(result);
    }

    /** The outcome of a deed that raised. */
    Outcome raised(Throwable error) {
        return new Outcome.Raised(objects.encoder().error(error));
    }

    /** The outcome of a deed that returned. */
    Outcome returned(@Nullable Object result) {
        return new Outcome.Returned(objects.encoder().value(result));
    }
}
