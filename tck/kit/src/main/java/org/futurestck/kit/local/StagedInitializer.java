package org.futurestck.kit.local;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.jspecify.annotations.Nullable;

/** An initializer as the subject gets it; plain data, like a {@link StagedCall}, and for the same reasons. */
final class StagedInitializer implements Fn<@Nullable Object>, Serializable {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String token;
    private final String id;
    private final boolean gated;
    private final int raiseFrom;

    /** The name of the error that it raises; null for none. */
    private final @Nullable String error;

    /** The name of the error's kind; empty for none. */
    private final String kind;

    private StagedInitializer(Initializer initializer, Door door) {
        port = door.port();
        token = door.token();
        id = initializer.id();
        gated = initializer.gated();
        raiseFrom = initializer.raiseFrom();
        ErrorSpec raise = initializer.raise();
        error = raise == null ? null : raise.name();
        kind = raise == null ? "" : raise.kind().name();
    }

    static StagedInitializer of(Initializer initializer, StageObjects objects) {
        if (initializer.raise() != null) {
            // What cannot be raised in Java is refused before the subject comes into play.
            objects.identities().announceRaisedByCall(initializer.raise());
        }
        return new StagedInitializer(initializer, objects.door());
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that the result of this Fn may be null
    public @Nullable Object call(@Nullable Object... args) {
        Door door = new Door(port, token);
        StageObjects objects = OpenStages.objectsFor(door);
        int run = objects.runs().initializing(id);
        List<Value> arguments =
                Arrays.stream(args).map(objects.encoder()::value).toList();
        try (BackstageClient backstage = BackstageClient.dial(door)) {
            if (!backstage.report(Here.initializing(id, arguments), gated)
                    || !backstage.report(Here.call(SightingEvent.INITIALIZER_FINISHED, id), false)) {
                return null;
            }
        }
        if (error != null && run >= raiseFrom) {
            throw Raising.raise(objects.identities().raisedByCall(new ErrorSpec(error, ErrorKind.valueOf(kind))));
        }
        objects.runs().initialized(args);
        return null;
    }

    @Override
    public String toString() {
        return "initializer";
    }
}
