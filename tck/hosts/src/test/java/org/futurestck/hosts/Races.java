package org.futurestck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;

/** Races for tests of hosts, and what every history has to be like. */
public final class Races {

    private static final int MANY = Integer.MAX_VALUE;

    private Races() {}

    /** Two threads, of which exactly one may win. */
    public static Race cancelAgainstRun(int millis) {
        return onFuture(
                List.of(List.of(new Operation.Cancel("f")), List.of(new Operation.SetRunningOrNotifyCancel("f"))),
                MANY,
                millis);
    }

    /** One thread that does what is given, on a bare future {@code f}. */
    public static Race sequence(int rounds, Operation... operations) {
        return onFuture(List.of(List.of(operations)), rounds, 600_000);
    }

    /** What threads do on a bare future {@code f}. */
    public static Race onFuture(List<List<Operation>> threads, int rounds, int millis) {
        return new Race(List.of(new Operation.NewFuture("f")), threads, List.of(), rounds, millis, 7);
    }

    /** A call {@code f} that is given a callback while it runs, and next to it a call {@code g}. */
    public static Race submission(int rounds) {
        Call call = new Call("f", false, new Action.Raise(ErrorSpec.exception("boom")));
        Call other = new Call("g", false, new Action.Return(Value.of(1)));
        return new Race(
                List.of(new Operation.NewExecutor("e", 1)),
                List.of(
                        List.of(
                                new Operation.Submit("e", "f", call),
                                new Operation.AddDoneCallback("f", callback(false))),
                        List.of(new Operation.Submit("e", "g", other))),
                List.of(new Operation.Result("g", Timeout.OMITTED)),
                rounds,
                600_000,
                7);
    }

    /** A callback {@code c}. */
    public static Callback callback(boolean gated) {
        return new Callback("c", gated, List.of(), null);
    }

    /** Waits for a future {@code f} that nobody ever completes, while another thread has long ended. */
    public static Race hanging() {
        return onFuture(
                List.of(List.of(new Operation.Result("f", Timeout.OMITTED)), List.of(new Operation.Done("f"))),
                MANY,
                1_000);
    }

    /** How many rounds there were. */
    public static int rounds(List<History> histories) {
        return histories.stream().mapToInt(History::count).sum();
    }

    /** What the first operation of a thread returned. */
    public static Value first(History history, int thread) {
        return ((Outcome.Returned) history.threads().get(thread).get(0).outcome()).value();
    }

    /** Tells whether the first operations of two threads met. */
    public static boolean metEachOther(History history) {
        History.Performed one = history.threads().get(0).get(0);
        History.Performed other = history.threads().get(1).get(0);
        return one.begin() < other.end() && other.begin() < one.end();
    }

    /** The moments at which something was sighted. */
    public static List<Integer> sightings(History history, SightingEvent event, String id) {
        return history.sightings().stream()
                .filter(noticed -> noticed.event() == event && noticed.id().equals(id))
                .map(History.Noticed::at)
                .toList();
    }

    /** Asserts that histories are such as the race can have, and what their moments say is possible. */
    public static void assertConsistent(Race race, List<History> histories) {
        assertThat(histories).isNotEmpty().doesNotHaveDuplicates().allSatisfy(history -> {
            assertThat(history.fits(race)).as("%s", history).isTrue();
            assertThat(ranks(history)).isEqualTo(upTo(ranks(history).size()));
            assertThat(history.sightings()).isSortedAccordingTo((a, b) -> Integer.compare(a.at(), b.at()));
            history.threads().forEach(thread -> {
                List<History.Performed> line = new ArrayList<>(history.setup());
                line.addAll(thread);
                line.addAll(history.epilogue());
                assertInOrder(line);
            });
        });
    }

    /** Asserts that the calls and callbacks of {@link #submission} were sighted where they can have run. */
    public static void assertSighted(History history) {
        int submitted = history.threads().get(0).get(0).begin();
        List<Integer> begun = sightings(history, SightingEvent.CALL_STARTED, "f");
        List<Integer> ended = sightings(history, SightingEvent.CALL_FINISHED, "f");
        List<Integer> called = sightings(history, SightingEvent.CALLBACK_STARTED, "c");
        assertThat(begun).hasSize(1).allMatch(at -> at >= submitted);
        assertThat(ended).hasSize(1).allMatch(at -> at >= begun.get(0));
        assertThat(called).hasSize(1).allMatch(at -> at >= ended.get(0));
        assertThat(sightings(history, SightingEvent.CALL_STARTED, "g")).hasSize(1);
        assertThat(sightings(history, SightingEvent.CALL_FINISHED, "g")).hasSize(1);
        assertThat(history.sightings()).hasSize(5);
    }

    private static void assertInOrder(List<History.Performed> line) {
        int last = -1;
        for (History.Performed performed : line) {
            assertThat(performed.begin()).as("%s", line).isGreaterThanOrEqualTo(last);
            assertThat(performed.end()).as("%s", line).isGreaterThanOrEqualTo(performed.begin());
            last = performed.end();
        }
    }

    private static List<Integer> ranks(History history) {
        TreeSet<Integer> ranks = new TreeSet<>();
        List<History.Performed> all = new ArrayList<>(history.setup());
        history.threads().forEach(all::addAll);
        all.addAll(history.epilogue());
        for (History.Performed performed : all) {
            ranks.add(performed.begin());
            ranks.add(performed.end());
        }
        history.sightings().forEach(noticed -> ranks.add(noticed.at()));
        return List.copyOf(ranks);
    }

    private static List<Integer> upTo(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
