package org.futurestck.kit.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * A call as the subject gets it. It is plain data, so that an executor with workers in other processes can send it there.
 *
 * @param port the backstage's port
 * @param token what lets the call in there
 * @param id the name of the call and of its gate
 * @param gated whether it waits at its gate
 * @param action the JSON form of its action
 */
record StagedCall(int port, String token, String id, boolean gated, String action)
        implements Fn<@Nullable Object>, Serializable {

    /** Keeps numbers exactly as they are written. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Prepares a call for a subject.
     *
     * @throws StageFaultException if its action cannot be done in Java or names an unknown handle
     */
    static StagedCall of(Call call, StageObjects objects) {
        ending(call.action(), objects);
        try {
            Door door = objects.door();
            String action = JSON.writeValueAsString(call.action());
            return new StagedCall(door.port(), door.token(), call.id(), call.gated(), action);
        } catch (JsonProcessingException e) {
            throw new StageFaultException("The call " + call + " has no JSON form.", e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that the result of this Fn may be null
    public @Nullable Object call(@Nullable Object... args) throws Exception {
        Door door = new Door(port, token);
        try (BackstageClient backstage = BackstageClient.dial(door)) {
            Thread.interrupted(); // whatever was meant for an earlier call
            if (!backstage.report(Here.call(SightingEvent.CALL_STARTED, id), gated)) {
                return null;
            }
            // A read from a socket goes on when its thread is interrupted; most waiting of applications does not.
            if (gated && Thread.interrupted()) {
                throw new InterruptedException("the call was interrupted");
            }
            if (!backstage.report(Here.call(SightingEvent.CALL_FINISHED, id), false)) {
                return null;
            }
        }
        StageObjects objects = OpenStages.at(door).orElseGet(() -> StageObjects.of(door));
        Ending ending = ending(JSON.readValue(action, Action.class), objects);
        if (ending.raised() instanceof Error error) {
            throw error;
        } else if (ending.raised() instanceof Exception exception) {
            throw exception;
        }
        return ending.returned();
    }

    private record Ending(
            @Nullable Object returned, @Nullable Throwable raised) {}

    private static Ending ending(Action action, StageObjects objects) {
        if (action instanceof Action.Return last) {
            return new Ending(objects.decoder().object(last.value()), null);
        } else if (action instanceof Action.Raise last) {
            return new Ending(null, objects.identities().raisedByCall(last.error()));
        }
        throw new StageFaultException("This stage does not know the action " + action + ".");
    }
}
