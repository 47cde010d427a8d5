package org.futurestck.kit.scene;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.spi.Capability;

/** What a subject has declared that it lacks, and the operations that ask for it. */
public final class Lacks {

    private final Set<Capability> declared;

    /**
     * Remembers what was declared.
     *
     * @param declared all that the subject has declared
     */
    public Lacks(Set<Capability> declared) {
        this.declared = Set.copyOf(declared);
    }

    /**
     * Tells whether an operation, and all that it brings along, can be asked for.
     *
     * @param operation the operation
     * @return false if any part of it is declared to be lacking
     */
    public boolean allow(Operation operation) {
        return lackOf(operation).isEmpty();
    }

    /**
     * Leaves out of the threads and the end of a race what cannot be asked for.
     *
     * @param race the race
     * @return the race without those operations
     */
    public Race allowedOf(Race race) {
        List<List<Operation>> threads = race.threads().stream()
                .map(this::allowedOf)
                .filter(operations -> !operations.isEmpty())
                .toList();
        return new Race(
                race.setup(),
                threads.isEmpty() ? List.of(List.of()) : threads,
                allowedOf(race.epilogue()),
                race.rounds(),
                race.millis(),
                race.seed());
    }

    /**
     * Makes sure that calls have to wait for workers, for checks that keep all workers busy.
     *
     * @throws NotOfferedException if they never do
     */
    public void demandMaxWorkers() {
        demand(Optional.of(Capability.WITHOUT_MAX_WORKERS).filter(declared::contains));
    }

    /**
     * Makes sure that a pool has a number of workers of its own choice, for checks that look at it. Others may make a pool without a
     * number as well, because they do not care.
     *
     * @throws NotOfferedException if it has none
     */
    public void demandDefaultWorkers() {
        demand(Optional.of(Capability.WITHOUT_DEFAULT_WORKERS).filter(declared::contains));
    }

    void demandNone(Operation operation) {
        demand(lackOf(operation));
    }

    /** In a race with an executor it counts how many calls may run at once. */
    void demandNone(Race race) {
        if (race.setup().stream().anyMatch(Operation.NewExecutor.class::isInstance)) {
            demandMaxWorkers();
        }
        Stream.of(race.setup(), race.epilogue()).flatMap(List::stream).forEach(this::demandNone);
        race.threads().stream().flatMap(List::stream).forEach(this::demandNone);
    }

    private static void demand(Optional<Capability> lack) {
        lack.ifPresent(lacking -> {
            throw new NotOfferedException(
                    "the subject does not offer " + lacking.id().substring(Capability.LACK.length()));
        });
    }

    private List<Operation> allowedOf(List<Operation> operations) {
        return operations.stream().filter(this::allow).toList();
    }

    private Optional<Capability> lackOf(Operation operation) {
        return asked(operation).filter(declared::contains).or(() -> within(operation).stream()
                .map(this::lackOf)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<Capability> asked(Operation operation) {
        if (operation instanceof Operation.Cancel) {
            return Optional.of(Capability.WITHOUT_CANCEL);
        } else if (operation instanceof Operation.Running) {
            return Optional.of(Capability.WITHOUT_RUNNING);
        } else if (operation instanceof Operation.AddDoneCallback) {
            return Optional.of(Capability.WITHOUT_CALLBACKS);
        } else if (operation instanceof Operation.Map) {
            return Optional.of(Capability.WITHOUT_MAP);
        }
        return Optional.empty();
    }

    /** The operations that calls, callbacks and programs perform in their turn. */
    private static Collection<Operation> within(Operation operation) {
        if (operation instanceof Operation.Submit submit) {
            return submit.call().perform();
        } else if (operation instanceof Operation.AddDoneCallback add) {
            return add.callback().perform();
        } else if (operation instanceof Operation.RunProgram run) {
            return run.program().perform();
        }
        return List.of();
    }
}
