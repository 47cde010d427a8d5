package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Edition;

/**
 * Makes races nobody thought of, of what the documents leave no doubt about. Whatever was done, the epilogue makes every future done,
 * so that every callback has to be called.
 */
final class RandomRaces {

    private static final int ROUNDS = 500;
    private static final int MOST_OPERATIONS = 3;
    private static final Timeout NO_TIME = Timeout.of("0");

    private final SplittableRandom random;
    private final long seed;
    private final Edition edition;
    private final int millis;
    private final List<Operation> setup = new ArrayList<>();
    private final List<List<Operation>> threads = new ArrayList<>();
    private final List<Operation> epilogue = new ArrayList<>();
    private int names;
    private boolean joining;

    private RandomRaces(long seed, Edition edition, int millis) {
        this.seed = seed;
        this.edition = edition;
        this.millis = millis;
        random = new SplittableRandom(seed);
    }

    /** Of a bare future that one thread may start and finish, or that runs already and everybody may finish. */
    static Race ofFuture(long seed, Edition edition, int millis) {
        RandomRaces maker = new RandomRaces(seed, edition, millis);
        boolean running = maker.isSince("3.8") && maker.random.nextBoolean();
        maker.setup.add(new Operation.NewFuture("f"));
        if (running) {
            maker.setup.add(new Operation.SetRunningOrNotifyCancel("f"));
        } else {
            List<Operation> worker = new ArrayList<>(List.of(new Operation.SetRunningOrNotifyCancel("f")));
            if (maker.isSince("3.8")) {
                worker.add(maker.finishing("f"));
            }
            maker.threads.add(worker);
        }
        maker.fill(() -> running && maker.random.nextBoolean() ? maker.finishing("f") : maker.using("f"));
        maker.finish("f");
        return maker.race();
    }

    /** Of two running futures and those who wait for both, one of them at least from the beginning. */
    static Race ofWaiting(long seed, Edition edition, int millis) {
        RandomRaces maker = new RandomRaces(seed, edition, millis);
        List<String> futures = List.of("f", "g");
        List<Operation> worker = new ArrayList<>();
        for (String future : futures) {
            maker.setup.add(new Operation.NewFuture(future));
            maker.setup.add(new Operation.SetRunningOrNotifyCancel(future));
            worker.add(maker.finishing(future));
        }
        maker.threads.add(worker);
        Supplier<Operation> kind = () ->
                maker.random.nextBoolean() ? maker.waiting(futures) : maker.using(futures.get(maker.random.nextInt(2)));
        maker.threads.add(maker.operations(maker.waiting(futures), kind));
        maker.fill(kind);
        futures.forEach(future -> maker.epilogue.add(new Operation.Result(future, NO_TIME)));
        return maker.race();
    }

    /** Of an executor and calls that are submitted, cancelled, looked at and shut down. */
    static Race ofExecutor(long seed, Edition edition, int millis) {
        RandomRaces maker = new RandomRaces(seed, edition, millis);
        maker.setup.add(new Operation.NewExecutor("e", 1 + maker.random.nextInt(2)));
        int submitted = 1 + maker.random.nextInt(2);
        for (int i = 0; i < submitted; i++) {
            maker.setup.add(maker.submit("f" + i));
        }
        maker.fill(() -> switch (maker.random.nextInt(6)) {
            case 0 -> maker.submit("g" + maker.names++);
            case 1 -> maker.shutDown();
            case 2 -> new Operation.Cancel("f" + maker.random.nextInt(submitted));
            default -> maker.using("f" + maker.random.nextInt(submitted));
        });
        maker.epilogue.add(new Operation.Shutdown("e", true, null));
        for (int i = 0; i < submitted; i++) {
            maker.epilogue.add(new Operation.Cancelled("f" + i));
            maker.epilogue.add(new Operation.Result("f" + i, NO_TIME));
        }
        return maker.race();
    }

    /** Adds threads until there are two or three, with operations of that kind. */
    private void fill(Supplier<Operation> kind) {
        // Two threads meet more often than three on two processors.
        int wanted = random.nextInt(4) == 0 ? 3 : 2;
        while (threads.size() < wanted) {
            threads.add(operations(kind.get(), kind));
        }
    }

    /** That one, and after it perhaps more of that kind. */
    private List<Operation> operations(Operation first, Supplier<Operation> kind) {
        List<Operation> operations = new ArrayList<>(List.of(first));
        for (int more = random.nextInt(MOST_OPERATIONS); more > 0; more--) {
            operations.add(kind.get());
        }
        return operations;
    }

    private Operation waiting(List<String> futures) {
        return new Operation.Wait(futures, random.nextBoolean() ? NO_TIME : Timeout.OMITTED, condition());
    }

    private Operation using(String future) {
        return switch (random.nextInt(isSince("3.8") ? 7 : 6)) {
            case 0 -> new Operation.Cancel(future);
            case 1 -> new Operation.Cancelled(future);
            case 2 -> new Operation.Running(future);
            case 3 -> new Operation.Done(future);
            case 4 -> new Operation.Result(future, NO_TIME);
            case 5 -> new Operation.Exception(future, NO_TIME);
            default -> new Operation.AddDoneCallback(future, Callback.reporting("c" + names++));
        };
    }

    private Operation finishing(String future) {
        return random.nextBoolean()
                ? new Operation.SetResult(future, new Value.Text("v" + names++))
                : new Operation.SetException(future, ErrorSpec.exception("x" + names++));
    }

    private Operation submit(String future) {
        Action action = random.nextInt(4) == 0
                ? new Action.Raise(ErrorSpec.exception("x" + future))
                : new Action.Return(new Value.Text("v" + future));
        return new Operation.Submit("e", future, new Call(future, false, action));
    }

    /**
     * A shutdown; at most one of a program waits. Two threads that wait for the same worker at a time make {@code Thread.join()} of
     * CPython before 3.13 raise now and then, and what fails only now and then can be neither demanded nor declared.
     */
    private Operation shutDown() {
        boolean wait = !joining && random.nextBoolean();
        joining |= wait;
        return new Operation.Shutdown("e", wait, isSince("3.9") ? random.nextBoolean() : null);
    }

    private ReturnWhen condition() {
        return ReturnWhen.values()[random.nextInt(ReturnWhen.values().length)];
    }

    /** Before 3.8 the documents are silent about a future that is finished twice, so it is not finished at all. */
    private void finish(String future) {
        epilogue.add(new Operation.Cancel(future));
        if (isSince("3.8")) {
            epilogue.add(new Operation.SetResult(future, new Value.Text("end")));
        }
        epilogue.add(new Operation.Cancelled(future));
        epilogue.add(new Operation.Done(future));
        epilogue.add(new Operation.Result(future, NO_TIME));
    }

    private boolean isSince(String first) {
        return edition.compareTo(new Edition(first)) >= 0;
    }

    private Race race() {
        return new Race(setup, threads, epilogue, ROUNDS, millis, seed);
    }
}
