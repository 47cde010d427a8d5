package org.futurestck.kit.history;

import java.util.List;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Race;

/** What the model says of a history. */
public sealed interface Judgement permits Judgement.Explained, Judgement.Undecided, Contradiction {

    /** Some order of all that happened explains it. */
    record Explained() implements Judgement {}

    /** There are too many orders to try them all, and those that were tried explain nothing. It says nothing about the subject. */
    record Undecided() implements Judgement {}

    /**
     * Holds a history against the model.
     *
     * @param race what was run
     * @param history one of its histories
     * @return the judgement
     */
    static Judgement of(Race race, History history) {
        List<Happening> happenings = Happening.all(race, history);
        return switch (Linearization.search(happenings)) {
            case FOUND -> new Explained();
            case GIVEN_UP -> new Undecided();
            case NONE -> Contradiction.of(happenings);
        };
    }
}
