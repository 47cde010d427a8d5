package org.futurestck.kit.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.Transition;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;

/** Something in a history that has to have its place in the order. */
sealed interface Happening {

    /** What the names of those begin with who perform the operations of the threads. */
    String RACER = "racer ";

    /** Who did it. */
    String actor();

    /** The last moment before it. */
    int begin();

    /** The first moment after it. */
    int end();

    /** How many steps it has. */
    int steps();

    /** Takes one of its steps; empty if it cannot be taken now. */
    Optional<Transition<ContractModel>> step(ContractModel model, int step);

    /** What came of it. */
    Outcome outcome();

    /** An operation of a thread, of the setup or of the epilogue. */
    record Deed(String actor, int begin, int end, Operation operation, Outcome outcome) implements Happening {

        /** Whether others are performed at the same moment; it is not one of the setup or the epilogue then. */
        boolean races() {
            return actor.startsWith(RACER);
        }

        @Override
        public int steps() {
            return ContractModel.steps(operation);
        }

        @Override
        public Optional<Transition<ContractModel>> step(ContractModel model, int step) {
            return model.step(operation, step);
        }

        @Override
        public String toString() {
            return operation + " " + outcome;
        }
    }

    /** A moment inside a call or a callback. */
    record Sight(SightingEvent event, String id, int at) implements Happening {

        private static final Outcome NOTHING = new Outcome.Returned(new Value.None());

        @Override
        public String actor() {
            return event == SightingEvent.CALLBACK_STARTED ? "callback " + id : "call " + id;
        }

        @Override
        public int begin() {
            return at;
        }

        @Override
        public int end() {
            return at;
        }

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public Outcome outcome() {
            return NOTHING;
        }

        @Override
        public Optional<Transition<ContractModel>> step(ContractModel model, int step) {
            return model.notice(event, id).map(next -> new Transition<>(toString(), any -> true, next));
        }

        @Override
        public String toString() {
            return switch (event) {
                case CALL_STARTED -> "call " + id + " began";
                case CALL_FINISHED -> "call " + id + " ended";
                default -> "callback " + id + " was called";
            };
        }
    }

    /**
     * All that happened in a history of a race: the setup, the threads one after the other, the epilogue, and what was seen. What was
     * seen ends where something was seen again: no order explains that already, and there may be any number of it.
     */
    static List<Happening> all(Race race, History history) {
        List<Happening> all = new ArrayList<>();
        add(all, "setup", race.setup(), history.setup());
        for (int thread = 0; thread < race.threads().size(); thread++) {
            add(
                    all,
                    RACER + (thread + 1),
                    race.threads().get(thread),
                    history.threads().get(thread));
        }
        add(all, "epilogue", race.epilogue(), history.epilogue());
        addSights(all, history.sightings());
        return all;
    }

    private static void addSights(List<Happening> all, List<History.Noticed> sightings) {
        Set<String> seen = new HashSet<>();
        for (History.Noticed noticed : sightings) {
            if (noticed.event() == SightingEvent.CALLBACK_FINISHED) {
                continue;
            }
            all.add(new Sight(noticed.event(), noticed.id(), noticed.at()));
            if (!seen.add(noticed.event() + " " + noticed.id())) {
                return;
            }
        }
    }

    private static void add(
            List<Happening> all, String actor, List<Operation> operations, List<History.Performed> performed) {
        for (int i = 0; i < operations.size(); i++) {
            History.Performed deed = performed.get(i);
            all.add(new Deed(actor, deed.begin(), deed.end(), operations.get(i), deed.outcome()));
        }
    }
}
