package org.futurestck.kit.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;

/** A stage without a subject: its operations end when the test says so, and its threads stand where the test says. */
final class FakeStage implements Stage {

    private final Map<String, CompletableFuture<Outcome>> open = new HashMap<>();
    final List<String> started = new ArrayList<>();
    private Supplier<CompletableFuture<Standing>> standing = () -> stands("still", waiting("main"));
    int looks;
    boolean closed;
    String aboutSilence = "";

    /** Ends the operation that a caller performs. */
    void returns(String caller, Value value) {
        open(caller).complete(new Outcome.Returned(value));
    }

    void fails(String caller, RuntimeException how) {
        open(caller).completeExceptionally(how);
    }

    void standing(Supplier<CompletableFuture<Standing>> next) {
        standing = next;
    }

    static CompletableFuture<Standing> stands(String activity, ThreadStanding... threads) {
        return CompletableFuture.completedFuture(new Standing(activity, List.of(threads)));
    }

    /** Answers that never repeat. */
    void moves() {
        standing = () -> stands("look " + looks, waiting("main"));
    }

    static ThreadStanding waiting(String name) {
        return new ThreadStanding(name, name, true, List.of("Lock.park(Lock.java:1)", "Future.result(Future.java:9)"));
    }

    static ThreadStanding running(String name) {
        return new ThreadStanding(name, null, false, List.of());
    }

    @Override
    public CompletableFuture<Outcome> start(String caller, Operation operation) {
        started.add(caller + ": " + operation);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        open.put(caller, outcome);
        return outcome;
    }

    @Override
    public CompletableFuture<List<History>> race(Race race) {
        started.add(race.toString());
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Standing> standing() {
        looks++;
        return standing.get();
    }

    @Override
    public String aboutSilence() {
        return aboutSilence;
    }

    @Override
    public void close() {
        closed = true;
    }

    private CompletableFuture<Outcome> open(String caller) {
        CompletableFuture<Outcome> outcome = open.remove(caller);
        if (outcome == null) {
            throw new IllegalStateException(caller + " performs nothing");
        }
        return outcome;
    }
}
