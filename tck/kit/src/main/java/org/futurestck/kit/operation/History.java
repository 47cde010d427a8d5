package org.futurestck.kit.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened in a round of a {@link Race}, or in several that went alike. Moments are numbered in the order of one monotonic
 * clock of the host; what has the same number was not seen to be apart.
 *
 * @param count how many rounds went like this, at least 1
 * @param setup what came of each operation of the setup
 * @param threads for each thread what came of each of its operations
 * @param epilogue what came of each operation of the epilogue
 * @param sightings what calls and callbacks did, in the order of their moments
 */
public record History(
        int count,
        List<Performed> setup,
        List<List<Performed>> threads,
        List<Performed> epilogue,
        List<Noticed> sightings) {

    /**
     * Copies the lists.
     *
     * @param count count
     * @param setup setup
     * @param threads threads
     * @param epilogue epilogue
     * @param sightings sightings
     */
    public History {
        setup = List.copyOf(setup);
        threads = threads.stream().map(List::copyOf).toList();
        epilogue = List.copyOf(epilogue);
        sightings = List.copyOf(sightings);
        if (count < 1) {
            throw new IllegalArgumentException("a history counts at least one round, not " + count);
        }
    }

    /**
     * The same for another number of rounds.
     *
     * @param rounds how many went like this
     * @return the history
     */
    public History times(int rounds) {
        return new History(rounds, setup, threads, epilogue, sightings);
    }

    /**
     * The same without the messages of errors, which often hold addresses and so differ in every round.
     *
     * @return the history by which rounds that went alike are known
     */
    public History withoutMessages() {
        return new History(
                count,
                withoutMessages(setup),
                threads.stream().map(History::withoutMessages).toList(),
                withoutMessages(epilogue),
                sightings);
    }

    private static List<Performed> withoutMessages(List<Performed> all) {
        return all.stream().map(Performed::withoutMessage).toList();
    }

    /**
     * Tells whether it can be one of a race.
     *
     * @param race the race
     * @return whether it has as many threads and operations
     */
    public boolean fits(Race race) {
        boolean same = setup.size() == race.setup().size()
                && threads.size() == race.threads().size()
                && epilogue.size() == race.epilogue().size();
        for (int thread = 0; same && thread < threads.size(); thread++) {
            same = threads.get(thread).size() == race.threads().get(thread).size();
        }
        return same;
    }

    /**
     * Tells whether threads met: whether operations of two of them overlapped, or an operation and a call that a worker made.
     *
     * @return false if all of it went one after the other
     */
    public boolean met() {
        List<List<Span>> actors = new ArrayList<>();
        threads.forEach(thread -> actors.add(thread.stream()
                .map(performed -> new Span(performed.begin(), performed.end()))
                .toList()));
        actors.add(calls());
        for (int one = 0; one < actors.size(); one++) {
            for (int other = one + 1; other < actors.size(); other++) {
                List<Span> others = actors.get(other);
                if (actors.get(one).stream().anyMatch(span -> others.stream().anyMatch(span::overlaps))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Span> calls() {
        List<Span> calls = new ArrayList<>();
        for (Noticed begin : sightings) {
            sightings.stream()
                    .filter(end -> begin.event() == SightingEvent.CALL_STARTED
                            && end.event() == SightingEvent.CALL_FINISHED
                            && end.id().equals(begin.id()))
                    .findFirst()
                    .ifPresent(end -> calls.add(new Span(begin.at(), end.at())));
        }
        return calls;
    }

    private record Span(int begin, int end) {

        boolean overlaps(Span other) {
            return begin < other.end && other.begin < end;
        }
    }

    /**
     * An operation and what came of it.
     *
     * @param begin the last moment before it
     * @param end the first moment after it
     * @param outcome what came of it
     */
    public record Performed(int begin, int end, Outcome outcome) {

        private Performed withoutMessage() {
            if (outcome instanceof Outcome.Raised raised) {
                return new Performed(
                        begin, end, new Outcome.Raised(raised.error().withoutMessage()));
            } else if (outcome instanceof Outcome.Returned returned
                    && returned.value() instanceof Value.Failure failure) {
                Value silent = new Value.Failure(failure.error().withoutMessage());
                return new Performed(begin, end, new Outcome.Returned(silent));
            }
            return this;
        }
    }

    /**
     * A moment inside a call or a callback.
     *
     * @param event what happened
     * @param id the call or callback
     * @param at the moment
     */
    public record Noticed(SightingEvent event, String id, int at) {}
}
