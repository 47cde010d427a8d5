package org.futurestck.kit.local;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
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
 * @param content the JSON form of the call
 */
record StagedCall(int port, String token, String id, boolean gated, String content)
        implements Fn<@Nullable Object>, Serializable {

    /** The exit status of a process that a call ends. */
    private static final int ENDED = 1;

    /** Prepares a call for a subject; what it does in the end is not looked at. */
    static StagedCall of(Call call, Door door) {
        return new StagedCall(door.port(), door.token(), call.id(), call.gated(), StagedJson.write(call));
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that the result of this Fn may be null
    public @Nullable Object call(@Nullable Object... args) throws Exception {
        Door door = new Door(port, token);
        Call call;
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
            call = StagedJson.read(content, Call.class);
            Optional<List<Outcome>> outcomes = perform(call.perform(), door);
            if (outcomes.isEmpty()
                    || !backstage.report(Here.done(SightingEvent.CALL_FINISHED, id, outcomes.get()), false)) {
                return null;
            }
        }
        return end(call.action(), args, OpenStages.objectsFor(door));
    }

    /** Performs operations on the stage of the check; empty if they cannot be performed, which the stage tells the kit. */
    private Optional<List<Outcome>> perform(List<Operation> operations, Door door) {
        if (operations.isEmpty()) {
            return Optional.of(List.of());
        }
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

    private @Nullable Object end(Action action, @Nullable Object[] args, StageObjects objects) throws Exception {
        if (action instanceof Action.Return last) {
            return objects.decoder().object(last.value());
        } else if (action instanceof Action.Raise last) {
            throw Raising.raise(objects.identities().raisedByCall(last.error()));
        } else if (action instanceof Action.ReturnArguments) {
            return StagedFunction.RETURN_ARGUMENTS.call(args);
        } else if (action instanceof Action.Power) {
            return StagedFunction.POWER.call(args);
        } else if (action instanceof Action.TellDaemon) {
            return Thread.currentThread().isDaemon();
        } else if (action instanceof Action.TellInitialized) {
            return objects.runs().initialized();
        } else if (action instanceof Action.EndProcess) {
            endProcess();
        }
        throw new StageFaultException("This stage does not know the action " + action + ".");
    }

    /** Takes a process of the subject's along, and never that of the stage: a host of its own would be lost, and a build. */
    private void endProcess() {
        if (OpenStages.interpreterAt(new Door(port, token)).isPresent()) {
            throw new IllegalStateException("the call '" + id + "' would end the process of its stage");
        }
        Runtime.getRuntime().halt(ENDED);
    }

    @Override
    public String toString() {
        return "call " + id;
    }
}
