package org.futurestck.kit.local;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.jspecify.annotations.Nullable;

/**
 * An initializer as the subject gets it; plain data, like a {@link StagedCall}.
 *
 * @param port the backstage's port
 * @param token what lets the initializer in there
 * @param content its JSON form
 */
record StagedInitializer(int port, String token, String content) implements Fn<@Nullable Object>, Serializable {

    static StagedInitializer of(Initializer initializer, StageObjects objects) {
        if (initializer.raise() != null) {
            // What cannot be raised in Java is refused before the subject comes into play.
            objects.identities().announceRaisedByCall(initializer.raise());
        }
        Door door = objects.door();
        return new StagedInitializer(door.port(), door.token(), StagedJson.write(initializer));
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that the result of this Fn may be null
    public @Nullable Object call(@Nullable Object... args) {
        Door door = new Door(port, token);
        StageObjects objects = OpenStages.objectsFor(door);
        Initializer initializer = StagedJson.read(content, Initializer.class);
        String id = initializer.id();
        int run = objects.runs().initializing(id);
        List<Value> arguments =
                Arrays.stream(args).map(objects.encoder()::value).toList();
        try (BackstageClient backstage = BackstageClient.dial(door)) {
            if (!backstage.report(Here.initializing(id, arguments), initializer.gated())
                    || !backstage.report(Here.call(SightingEvent.INITIALIZER_FINISHED, id), false)) {
                return null;
            }
        }
        if (initializer.raise() != null && run >= initializer.raiseFrom()) {
            throw Raising.raise(objects.identities().raisedByCall(initializer.raise()));
        }
        objects.runs().initialized(args);
        return null;
    }

    @Override
    public String toString() {
        return "initializer";
    }
}
