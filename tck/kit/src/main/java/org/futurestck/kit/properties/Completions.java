package org.futurestck.kit.properties;

import java.util.List;
import java.util.stream.IntStream;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.scene.Scene;

/** A few running bare futures, each of which a caller of its own makes done while somebody begins to wait for them. */
final class Completions {

    /** How many futures there are. */
    static final int COUNT = 3;

    private Completions() {}

    /** Creates the futures and lets them run. */
    static List<String> prepare(Scene scene) {
        List<String> futures =
                IntStream.range(0, COUNT).mapToObj(index -> "f" + index).toList();
        for (String future : futures) {
            Preparation.create(scene, new Operation.NewFuture(future), future);
            scene.perform(new Operation.SetRunningOrNotifyCancel(future));
        }
        return futures;
    }

    /** Has a caller make a future done, and does not wait for it. */
    static void begin(Scene scene, String future) {
        scene.begin("completer of " + future, new Operation.SetResult(future, Value.of(1)));
    }

    static List<Value> handles(List<String> futures) {
        return futures.stream().map(name -> (Value) new Value.Handle(name)).toList();
    }
}
