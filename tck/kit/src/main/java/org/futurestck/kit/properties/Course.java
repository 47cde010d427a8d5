package org.futurestck.kit.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;

/**
 * Bare futures that get done one after the other: {@code f0} first, then {@code f1}, and so on.
 *
 * @param ends how they get done
 * @param repeated which of them are given once more, counted round and round
 * @param shuffle chooses the order in which they are given
 */
record Course(List<End> ends, List<Integer> repeated, int shuffle) {

    /** How a future gets done. */
    enum End {
        VALUE,
        ERROR,
        /** Cancelled, and come across by an executor, as it were: since when a cancelled future counts, is a rule of its own. */
        CANCELLATION
    }

    private static final int MOST = 4;
    private static final int ORDERS = 24;

    Course {
        ends = List.copyOf(ends);
        repeated = List.copyOf(repeated);
    }

    /** Courses of one to four futures, each of which is given up to as many times as there are repetitions, and once more. */
    static Arbitrary<Course> courses(int mostRepeated) {
        return Combinators.combine(
                        Arbitraries.of(End.values()).list().ofMinSize(1).ofMaxSize(MOST),
                        Arbitraries.integers().between(0, MOST - 1).list().ofMaxSize(mostRepeated),
                        Arbitraries.integers().between(0, ORDERS - 1))
                .as(Course::new);
    }

    int size() {
        return ends.size();
    }

    /** The futures as they are given. */
    List<String> given() {
        List<String> given = new ArrayList<>(names(0, size()));
        repeated.forEach(index -> given.add(name(index % size())));
        Collections.shuffle(given, new Random(shuffle));
        return given;
    }

    /** Creates the futures; those that will not be cancelled run. */
    void create(Scene scene) {
        for (int index = 0; index < size(); index++) {
            Preparation.create(scene, new Operation.NewFuture(name(index)), name(index));
            if (ends.get(index) != End.CANCELLATION) {
                scene.perform(new Operation.SetRunningOrNotifyCancel(name(index)));
            }
        }
    }

    /** Gets a future done. What that answers is judged where its own rules are. */
    void end(Scene scene, int index) {
        String future = name(index);
        switch (ends.get(index)) {
            case VALUE -> scene.perform(new Operation.SetResult(future, Value.of(index)));
            case ERROR -> scene.perform(new Operation.SetException(future, ErrorSpec.exception("of " + future)));
            case CANCELLATION -> {
                scene.perform(new Operation.Cancel(future));
                scene.perform(new Operation.SetRunningOrNotifyCancel(future));
            }
        }
    }

    /** How many have to be done for a condition to be met; there have been some done already. */
    int enough(ReturnWhen condition, int already) {
        return IntStream.rangeClosed(already, size())
                .filter(done -> met(condition, ends.subList(0, done)))
                .findFirst()
                .orElseThrow();
    }

    private boolean met(ReturnWhen condition, List<End> done) {
        return done.size() == size()
                || switch (condition) {
                    case FIRST_COMPLETED -> !done.isEmpty();
                    case FIRST_EXCEPTION -> done.contains(End.ERROR);
                    case ALL_COMPLETED -> false;
                };
    }

    /** The futures whose turn to get done is there or later. */
    List<Value> handles(int from, int to) {
        return names(from, to).stream()
                .map(name -> (Value) new Value.Handle(name))
                .toList();
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(Course::name).toList();
    }

    private static String name(int index) {
        return "f" + index;
    }
}
