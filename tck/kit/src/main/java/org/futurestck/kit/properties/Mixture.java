package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;

/**
 * Some bare futures in states that count alike for every subject. A future is called after its state: {@code p1} is pending,
 * {@code r2} is running, and so on.
 *
 * @param futures their names, in the order in which they are handed over
 */
record Mixture(List<String> futures) {

    /** What the names stand for, for people. */
    static final String LEGEND =
            "; p is pending, r running, v finished with a value, e with an error, c cancelled and notified";

    private static final String STATES = "prvec";
    private static final String DONE = "vec";

    Mixture {
        futures = List.copyOf(futures);
    }

    /** Creates futures of each state, so many that all mixtures of that size can be had. */
    static void create(Scene scene, int most) {
        for (char state : STATES.toCharArray()) {
            for (int number = 1; number <= most; number++) {
                String future = state + String.valueOf(number);
                Preparation.create(scene, new Operation.NewFuture(future), future);
                lead(scene, future, state);
            }
        }
    }

    /** What the operations answer is judged where their own rules are. */
    private static void lead(Scene scene, String future, char state) {
        if (state == 'c') {
            scene.perform(new Operation.Cancel(future));
        }
        if (state != 'p') {
            scene.perform(new Operation.SetRunningOrNotifyCancel(future));
        }
        if (state == 'v') {
            scene.perform(new Operation.SetResult(future, Value.of(1)));
        } else if (state == 'e') {
            scene.perform(new Operation.SetException(future, ErrorSpec.exception("of " + future)));
        }
    }

    /**
     * All mixtures, each choice of states once and the small ones first. In what order the futures of one are handed over, follows
     * from the seed of the run.
     */
    static List<Mixture> upTo(int most) {
        Random random = new Random(Attempt.current().seed());
        List<Mixture> mixtures = new ArrayList<>();
        for (int size = 0; size <= most; size++) {
            addAll(size, 0, List.of(), random, mixtures);
        }
        return mixtures;
    }

    private static void addAll(int size, int from, List<String> chosen, Random random, List<Mixture> mixtures) {
        if (chosen.size() == size) {
            List<String> futures = new ArrayList<>(chosen);
            Collections.shuffle(futures, random);
            mixtures.add(new Mixture(futures));
            return;
        }
        for (int state = from; state < STATES.length(); state++) {
            String letter = STATES.substring(state, state + 1);
            long number =
                    1 + chosen.stream().filter(name -> name.startsWith(letter)).count();
            List<String> more = new ArrayList<>(chosen);
            more.add(letter + number);
            addAll(size, state, more, random, mixtures);
        }
    }

    List<Value> done() {
        return handles(true);
    }

    List<Value> notDone() {
        return handles(false);
    }

    boolean hasFailed() {
        return futures.stream().anyMatch(name -> name.startsWith("e"));
    }

    /** Whether the sets have the same elements, in whatever order, and none of them twice. */
    static boolean same(Value.DoneAndNotDone sets, Value.DoneAndNotDone others) {
        return same(sets.done(), others.done()) && same(sets.notDone(), others.notDone());
    }

    private static boolean same(List<Value> left, List<Value> right) {
        return left.size() == right.size() && left.containsAll(right);
    }

    private List<Value> handles(boolean done) {
        return futures.stream()
                .filter(name -> DONE.contains(name.substring(0, 1)) == done)
                .map(name -> (Value) new Value.Handle(name))
                .toList();
    }
}
