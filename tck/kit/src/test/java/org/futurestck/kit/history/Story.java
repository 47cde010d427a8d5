package org.futurestck.kit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;

/** A history as a test tells it: who did what from when to when, and what came of it. The setup is over before moment 0. */
final class Story {

    /** An operation, what came of it, and when. */
    record Deed(Operation operation, Outcome outcome, int begin, int end) {}

    private final List<Deed> setup = new ArrayList<>();
    private final List<List<Deed>> threads = new ArrayList<>();
    private final List<Deed> epilogue = new ArrayList<>();
    private final List<History.Noticed> sightings = new ArrayList<>();

    static Deed deed(Operation operation, Outcome outcome, int begin, int end) {
        return new Deed(operation, outcome, begin, end);
    }

    static Outcome returned(Value value) {
        return new Outcome.Returned(value);
    }

    static Outcome returned(boolean value) {
        return returned(Value.of(value));
    }

    static Outcome none() {
        return returned(new Value.None());
    }

    static Outcome handle(String name) {
        return returned(new Value.Handle(name));
    }

    static Outcome raised(String kind) {
        return new Outcome.Raised(new SeenError(List.of(kind, "Exception"), kind, "", null));
    }

    Story after(Operation operation, Outcome outcome) {
        int place = setup.size();
        setup.add(deed(operation, outcome, 2 * place - 100, 2 * place - 99));
        return this;
    }

    Story racer(Deed... deeds) {
        threads.add(List.of(deeds));
        return this;
    }

    Story then(Operation operation, Outcome outcome) {
        int place = epilogue.size();
        epilogue.add(deed(operation, outcome, 2 * place + 100, 2 * place + 101));
        return this;
    }

    Story saw(SightingEvent event, String id, int at) {
        sightings.add(new History.Noticed(event, id, at));
        return this;
    }

    Race race() {
        return new Race(
                operations(setup), threads.stream().map(Story::operations).toList(), operations(epilogue), 1, 1, 0);
    }

    History history() {
        return new History(
                1, performed(setup), threads.stream().map(Story::performed).toList(), performed(epilogue), sightings);
    }

    Optional<Contradiction> contradiction() {
        return Judgement.of(race(), history()) instanceof Contradiction found ? Optional.of(found) : Optional.empty();
    }

    private static List<Operation> operations(List<Deed> deeds) {
        return deeds.stream().map(Deed::operation).toList();
    }

    private static List<History.Performed> performed(List<Deed> deeds) {
        return deeds.stream()
                .map(deed -> new History.Performed(deed.begin(), deed.end(), deed.outcome()))
                .toList();
    }
}
