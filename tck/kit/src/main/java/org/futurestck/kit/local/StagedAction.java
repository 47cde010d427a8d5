package org.futurestck.kit.local;

import java.io.Serializable;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** What a call does in the end. What most calls do is told by a few texts; a new process takes long to read its first JSON. */
final class StagedAction implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The exit status of a process that a call ends. */
    private static final int ENDED = 1;

    private enum Kind {
        RETURN_TEXT,
        RETURN_TOKEN,
        RAISE,
        END_PROCESS,
        OTHER
    }

    private final Kind kind;

    /** A text, a name, or the JSON form of the action. */
    private final String text;

    /** The name of the kind of an error; a text, because a subject may read only the classes of this package. */
    private final String error;

    private StagedAction(Kind kind, String text, String error) {
        this.kind = kind;
        this.text = text;
        this.error = error;
    }

    static StagedAction of(Action action) {
        if (action instanceof Action.Return last && last.value() instanceof Value.Text value) {
            return new StagedAction(Kind.RETURN_TEXT, value.value(), "");
        } else if (action instanceof Action.Return last && last.value() instanceof Value.Token value) {
            return new StagedAction(Kind.RETURN_TOKEN, value.name(), "");
        } else if (action instanceof Action.Raise last) {
            return new StagedAction(
                    Kind.RAISE, last.error().name(), last.error().kind().name());
        } else if (action instanceof Action.EndProcess) {
            return new StagedAction(Kind.END_PROCESS, "", "");
        }
        return new StagedAction(Kind.OTHER, StagedJson.write(action), "");
    }

    @Nullable
    Object perform(String call, @Nullable Object[] args, StageObjects objects) throws Exception {
        return switch (kind) {
            case RETURN_TEXT -> text;
            case RETURN_TOKEN -> objects.identities().token(text);
            case RAISE ->
                throw Raising.raise(objects.identities().raisedByCall(new ErrorSpec(text, ErrorKind.valueOf(error))));
            case END_PROCESS -> endProcess(call, objects);
            case OTHER -> perform(StagedJson.read(text, Action.class), args, objects);
        };
    }

    private static @Nullable Object perform(Action action, @Nullable Object[] args, StageObjects objects)
            throws Exception {
        if (action instanceof Action.Return last) {
            return objects.decoder().object(last.value());
        } else if (action instanceof Action.ReturnArguments) {
            return StagedFunction.RETURN_ARGUMENTS.call(args);
        } else if (action instanceof Action.Power) {
            return StagedFunction.POWER.call(args);
        } else if (action instanceof Action.TellDaemon) {
            return Thread.currentThread().isDaemon();
        } else if (action instanceof Action.TellInitialized) {
            return objects.runs().initialized();
        }
        throw new StageFaultException("This stage does not know the action " + action + ".");
    }

    /** Takes a process of the subject's along, and never that of the stage: a host of its own would be lost, and a build. */
    private static @Nullable Object endProcess(String call, StageObjects objects) {
        if (OpenStages.interpreterAt(objects.door()).isPresent()) {
            throw new IllegalStateException("the call '" + call + "' would end the process of its stage");
        }
        Runtime.getRuntime().halt(ENDED);
        return null;
    }
}
