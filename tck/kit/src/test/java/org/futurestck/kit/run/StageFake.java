package org.futurestck.kit.run;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.SubjectInfo;

/** Stages without a subject, whose operations come to what a function says. */
final class StageFake implements StageSource {

    private final Function<Operation, CompletableFuture<Outcome>> outcomes;
    final List<Door> doors = new CopyOnWriteArrayList<>();
    private volatile Runnable onClose = () -> {};
    private volatile Function<Race, List<History>> histories = race -> List.of();

    StageFake(Function<Operation, CompletableFuture<Outcome>> outcomes) {
        this.outcomes = outcomes;
    }

    /** What happens when a stage is closed. */
    void onClose(Runnable what) {
        onClose = what;
    }

    /** What races come to. */
    void onRace(Function<Race, List<History>> what) {
        histories = what;
    }

    /** Objects are created, everything else returns the value. */
    static StageFake returning(Value value) {
        return new StageFake(operation -> CompletableFuture.completedFuture(new Outcome.Returned(
                operation instanceof Operation.NewFuture future ? new Value.Handle(future.as()) : value)));
    }

    /** Objects are created, everything else ends as the function says. */
    static StageFake otherwise(Function<Operation, CompletableFuture<Outcome>> outcomes) {
        return new StageFake(operation -> operation instanceof Operation.NewFuture future
                ? CompletableFuture.completedFuture(new Outcome.Returned(new Value.Handle(future.as())))
                : outcomes.apply(operation));
    }

    @Override
    public SubjectInfo subject() {
        return new SubjectInfo(
                "fake",
                "1",
                "nowhere",
                "none",
                null,
                new Edition("3.13"),
                Set.of(Capability.BARE_FUTURES, Capability.LOGGING, Capability.RACES));
    }

    @Override
    public Stage open(Door door) {
        doors.add(door);
        return new Stage() {
            @Override
            public CompletableFuture<Outcome> start(String caller, Operation operation) {
                return outcomes.apply(operation);
            }

            @Override
            public CompletableFuture<List<History>> race(Race race) {
                return CompletableFuture.completedFuture(histories.apply(race));
            }

            @Override
            public CompletableFuture<Standing> standing() {
                return CompletableFuture.completedFuture(
                        new Standing("still", List.of(new Standing.ThreadStanding("main", "main", true, List.of()))));
            }

            @Override
            public void close() {
                onClose.run();
            }
        };
    }

    @Override
    public void close() {}
}
