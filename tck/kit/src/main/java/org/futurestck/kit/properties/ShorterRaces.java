package org.futurestck.kit.properties;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.futurestck.kit.history.Contradiction;
import org.futurestck.kit.history.Judgement;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.Transition;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.scene.Scene;

/** Looks for a shorter race that shows a contradiction too: it leaves out one operation after the other, as long as one is found. */
final class ShorterRaces {

    /** How long the search takes at most; it only makes a failure easier to read. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** How many times longer than usual a shorter race is run before it counts as harmless. */
    private static final int MORE = 3;

    private final Scene scene;
    private final long end = System.nanoTime() + LONGEST.toNanos();

    /** A race with a contradiction, and in how many rounds it went like this. */
    record Found(Race race, int rounds, Contradiction contradiction) {}

    ShorterRaces(Scene scene) {
        this.scene = scene;
    }

    Found shorten(Race race, History history, Contradiction contradiction) {
        Found shortest = new Found(race, history.count(), contradiction);
        Optional<Found> shorter = shorter(shortest);
        while (shorter.isPresent()) {
            shortest = shorter.get();
            shorter = shorter(shortest);
        }
        return shortest;
    }

    private Optional<Found> shorter(Found found) {
        for (Race race : shorter(found.race())) {
            if (System.nanoTime() > end) {
                return Optional.empty();
            }
            for (History history : scene.race(race)) {
                if (Judgement.of(race, history) instanceof Contradiction contradiction) {
                    return Optional.of(new Found(race, history.count(), contradiction));
                }
            }
        }
        return Optional.empty();
    }

    /** The race without one of the threads' operations, for each of them that may be left out. */
    static List<Race> shorter(Race race) {
        List<Race> shorter = new ArrayList<>();
        for (int thread = 0; thread < race.threads().size(); thread++) {
            List<Operation> operations = race.threads().get(thread);
            for (int i = 0; i < operations.size(); i++) {
                List<Operation> less = new ArrayList<>(operations);
                Operation left = less.remove(i);
                List<List<Operation>> threads = new ArrayList<>(race.threads());
                threads.set(thread, less);
                threads.removeIf(List::isEmpty);
                if (threads.isEmpty()) {
                    return shorter;
                }
                Race without = new Race(
                        race.setup(), threads, race.epilogue(), race.rounds(), MORE * race.millis(), race.seed());
                if (isDispensable(left, without) && ends(without)) {
                    shorter.add(without);
                }
            }
        }
        return shorter;
    }

    /** Others are documented only with leave to run, and possible only with the objects that they are about. */
    private static boolean isDispensable(Operation left, Race without) {
        if (left instanceof Operation.Submit submit) {
            Pattern name = Pattern.compile("\\b" + Pattern.quote(submit.as()) + "\\b");
            return Stream.concat(operations(without), without.epilogue().stream())
                    .noneMatch(operation -> name.matcher(operation.toString()).find());
        }
        return !(left instanceof Operation.SetRunningOrNotifyCancel);
    }

    /** Whether nobody waits for ever for a future that nobody makes done any more: that would be a hang, and no fault. */
    private static boolean ends(Race race) {
        ContractModel model = ContractModel.NEW;
        for (Operation operation :
                Stream.concat(race.setup().stream(), operations(race)).toList()) {
            model = model.step(operation, 0).map(Transition::next).orElse(model);
        }
        ContractModel last = model;
        return operations(race)
                .filter(operation -> !(operation instanceof Operation.Shutdown))
                .allMatch(operation ->
                        last.step(operation, ContractModel.steps(operation) - 1).isPresent());
    }

    private static Stream<Operation> operations(Race race) {
        return race.threads().stream().flatMap(List::stream);
    }
}
