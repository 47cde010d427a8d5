package org.futurestck.kit.properties;

import java.util.List;
import java.util.stream.IntStream;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;

/**
 * Running bare futures that get done while somebody begins to wait for them: each is finished by a caller of its own.
 *
 * @param futures their names
 */
record Completions(List<String> futures) {

    /** How many futures get done while the wait begins; one more gets done after them. */
    static final int RACING = 3;

    Completions {
        futures = List.copyOf(futures);
    }

    /** Creates the futures and lets them run. What the latter answers is judged where its own rule is. */
    static Completions prepare(Scene scene) {
        List<String> futures =
                IntStream.rangeClosed(0, RACING).mapToObj(index -> "f" + index).toList();
        for (String future : futures) {
            Preparation.create(scene, new Operation.NewFuture(future), future);
            scene.perform(new Operation.SetRunningOrNotifyCancel(future));
        }
        return new Completions(futures);
    }

    /** Begins an operation on the main caller when some of the futures are about to get done and before the others are. */
    void race(Scene scene, int before, Operation operation) {
        futures.subList(0, before).forEach(future -> complete(scene, future));
        scene.begin(Scene.MAIN, operation);
        futures.subList(before, RACING).forEach(future -> complete(scene, future));
        futures.subList(0, RACING).forEach(future -> scene.outcome(completer(future)));
        // So there is something left to wait for: how a wait for nothing ends, is the subject of another rule.
        scene.letComeToRest(Scene.MAIN);
        complete(scene, futures.get(RACING));
    }

    List<Value> handles() {
        return futures.stream().map(name -> (Value) new Value.Handle(name)).toList();
    }

    private static void complete(Scene scene, String future) {
        scene.begin(completer(future), new Operation.SetResult(future, Value.of(1)));
    }

    private static String completer(String future) {
        return "completer of " + future;
    }
}
