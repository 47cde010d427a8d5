package org.futurestck.kit.local;

import java.util.List;
import java.util.function.Consumer;
import org.futurestck.binding.Future;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** A callback as the subject gets it. */
final class StagedCallback implements Consumer<Future<@Nullable Object>> {

    private final Callback callback;
    private final StageObjects objects;
    private final Interpreter interpreter;
    private final @Nullable Throwable error;

    StagedCallback(Callback callback, StageObjects objects, Interpreter interpreter) {
        this.callback = callback;
        this.objects = objects;
        this.interpreter = interpreter;
        this.error = callback.raise() == null ? null : objects.identities().raisedByCallback(callback.raise());
    }

    @Override
    public void accept(@Nullable Future<@Nullable Object> future) {
        String handle = future == null ? null : objects.handles().nameOf(future);
        try (BackstageClient backstage = BackstageClient.dial(objects.door())) {
            if (!report(backstage, SightingEvent.CALLBACK_STARTED, handle, List.of(), callback.gated())) {
                return;
            }
            List<Outcome> outcomes = interpreter.performAll(callback.perform());
            if (!report(backstage, SightingEvent.CALLBACK_FINISHED, handle, outcomes, false)) {
                return;
            }
        } catch (StageFaultException fault) {
            // Thrown on, it would look like an error of the callback; the stage tells the kit instead.
            interpreter.faulted(fault);
            return;
        }
        if (error != null) {
            throw Raising.raise(error);
        }
    }

    private boolean report(
            BackstageClient backstage,
            SightingEvent event,
            @Nullable String handle,
            List<Outcome> outcomes,
            boolean gated) {
        return backstage.report(Here.callback(event, callback.id(), handle, outcomes), gated);
    }
}
