package org.futurestck.kit.local;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * A call as the subject gets it. It is plain data, so that an executor with workers in other processes can send it there. It is no
 * record, because a new process takes long to read its first record, and it reads JSON only if it must.
 */
final class StagedCall implements Fn<@Nullable Object>, Serializable {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String token;
    private final String id;
    private final boolean gated;
    private final StagedAction action;

    /** The JSON form of the call if it performs operations, else null. */
    private final @Nullable String content;

    private StagedCall(Call call, Door door) {
        port = door.port();
        token = door.token();
        id = call.id();
        gated = call.gated();
        action = StagedAction.of(call.action());
        content = call.perform().isEmpty() ? null : StagedJson.write(call);
    }

    /** Prepares a call for a subject; what it does in the end is not looked at. */
    static StagedCall of(Call call, Door door) {
        return new StagedCall(call, door);
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that the result of this Fn may be null
    public @Nullable Object call(@Nullable Object... args) throws Exception {
        Door door = new Door(port, token);
        try (BackstageClient backstage = BackstageClient.dial(door)) {
            Thread.interrupted(); // whatever was meant for an earlier call
            OpenStages.at(door).ifPresent(stage -> stage.runs().began(id));
            if (!backstage.report(Here.call(SightingEvent.CALL_STARTED, id), gated)) {
                return null;
            }
            // A read from a socket goes on when its thread is interrupted; most waiting of applications does not.
            if (gated && Thread.interrupted()) {
                throw new InterruptedException("the call was interrupted");
            }
            Optional<List<Outcome>> outcomes = content == null ? Optional.of(List.of()) : perform(content, door);
            if (outcomes.isEmpty()
                    || !backstage.report(Here.done(SightingEvent.CALL_FINISHED, id, outcomes.get()), false)) {
                return null;
            }
        }
        return action.perform(id, args, OpenStages.objectsFor(door));
    }

    /** Performs operations on the stage of the check; empty if they cannot be performed, which the stage tells the kit. */
    private Optional<List<Outcome>> perform(String json, Door door) {
        List<Operation> operations = StagedJson.read(json, Call.class).perform();
        Interpreter interpreter = OpenStages.interpreterAt(door)
                .orElseThrow(() -> new Refusal("The call '" + id
                        + "' performs operations, and runs in a process that is" + " not the one of its stage."));
        try {
            return Optional.of(interpreter.performAll(operations));
        } catch (StageFaultException fault) {
            // Thrown on, it would look like an error of the call.
            interpreter.faulted(fault);
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "call " + id;
    }
}
