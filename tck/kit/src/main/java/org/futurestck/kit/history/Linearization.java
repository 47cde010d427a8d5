package org.futurestck.kit.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.futurestck.kit.model.ContractModel;
import org.futurestck.kit.model.Transition;

/**
 * The search of Wing and Gong for an order in which the model explains a history: it takes whatever may come next, and goes back
 * where that leads nowhere. What was tried in vain once is not tried again.
 */
final class Linearization {

    private static final int MOST_TRIES = 300_000;

    /** How the search ended. */
    enum Result {
        /** Some order explains the history. */
        FOUND,
        /** None does. */
        NONE,
        /** Too many have been tried in vain to go on. */
        GIVEN_UP
    }

    private final List<Happening> happenings;
    private final Precedence precedence;
    private final int until;
    private final long required;
    private final Set<Point> inVain = new HashSet<>();

    /** How far the search is: which happenings are over, which have taken the first of their two steps, and what is then. */
    private record Point(long over, long begun, ContractModel model) {}

    private Linearization(List<Happening> happenings, int until) {
        this.happenings = happenings;
        this.until = until;
        precedence = new Precedence(happenings);
        long bits = 0;
        for (int i = 0; i < happenings.size(); i++) {
            bits |= happenings.get(i).end() <= until ? 1L << i : 0;
        }
        required = bits;
    }

    /** Looks for an order that explains the whole history. */
    static Result search(List<Happening> happenings) {
        return search(happenings, Integer.MAX_VALUE);
    }

    /** Looks for an order that explains what was over at a moment; what was under way then may have come to anything. */
    static Result search(List<Happening> happenings, int until) {
        Linearization search = new Linearization(happenings, until);
        if (search.from(new Point(0, 0, ContractModel.NEW))) {
            return Result.FOUND;
        }
        return search.hasGivenUp() ? Result.GIVEN_UP : Result.NONE;
    }

    private boolean hasGivenUp() {
        return inVain.size() > MOST_TRIES;
    }

    private boolean from(Point point) {
        if ((point.over() & required) == required
                && (until != Integer.MAX_VALUE || point.model().settled())) {
            return true;
        }
        if (hasGivenUp() || !inVain.add(point)) {
            return false;
        }
        for (int i = 0; i < happenings.size(); i++) {
            if (happenings.get(i).begin() <= until && precedence.isNext(i, point.over())) {
                Optional<Point> next = taking(i, point);
                if (next.isPresent() && from(next.get())) {
                    return true;
                }
            }
        }
        return point.model().moves().stream()
                .anyMatch(move -> from(new Point(point.over(), point.begun(), move.next())));
    }

    private Optional<Point> taking(int i, Point point) {
        Happening happening = happenings.get(i);
        long bit = 1L << i;
        int step = (point.begun() & bit) == 0 ? 0 : 1;
        boolean last = step + 1 == happening.steps();
        boolean open = happening.end() > until;
        return happening
                .step(point.model(), step)
                .filter(transition -> open || transition.allows().test(happening.outcome()))
                .map(Transition::next)
                .map(model -> new Point(
                        last ? point.over() | bit : point.over(), last ? point.begun() : point.begun() | bit, model));
    }
}
