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
        RETURN_BYTES,
        RETURN_UNSENDABLE,
        RETURN_OTHER,
        RETURN_ARGUMENTS,
        POWER,
        RAISE,
        TELL_DAEMON,
        TELL_INITIALIZED,
        END_PROCESS
    }

    private final Kind kind;

    /** A text, a name, a number, or the JSON form of a value. */
    private final String text;

    /** The name of the kind of an error; a text, because a subject may read only the classes of this package. */
    private final String error;

    private StagedAction(Kind kind, String text, String error) {
        this.kind = kind;
        this.text = text;
        this.error = error;
    }

    static StagedAction of(Action action) {
        if (action instanceof Action.Return last) {
            return of(last.value());
        } else if (action instanceof Action.Raise last) {
            return new StagedAction(
                    Kind.RAISE, last.error().name(), last.error().kind().name());
        } else if (action instanceof Action.ReturnArguments) {
            return plain(Kind.RETURN_ARGUMENTS);
        } else if (action instanceof Action.Power) {
            return plain(Kind.POWER);
        } else if (action instanceof Action.TellDaemon) {
            return plain(Kind.TELL_DAEMON);
        } else if (action instanceof Action.TellInitialized) {
            return plain(Kind.TELL_INITIALIZED);
        } else if (action instanceof Action.EndProcess) {
            return plain(Kind.END_PROCESS);
        }
        throw new StageFaultException("This stage does not know the action " + action + ".");
    }

    private static StagedAction of(Value value) {
        if (value instanceof Value.Text text) {
            return new StagedAction(Kind.RETURN_TEXT, text.value(), "");
        } else if (value instanceof Value.Token token) {
            return new StagedAction(Kind.RETURN_TOKEN, token.name(), "");
        } else if (value instanceof Value.Bytes bytes) {
            return new StagedAction(Kind.RETURN_BYTES, Long.toString(bytes.length()), "");
        } else if (value instanceof Value.Unsendable) {
            return plain(Kind.RETURN_UNSENDABLE);
        }
        return new StagedAction(Kind.RETURN_OTHER, StagedJson.write(value), "");
    }

    private static StagedAction plain(Kind kind) {
        return new StagedAction(kind, "", "");
    }

    @Nullable
    Object perform(String call, @Nullable Object[] args, StageObjects objects) throws Exception {
        return switch (kind) {
            case RETURN_TEXT -> text;
            case RETURN_TOKEN -> objects.identities().token(text);
            case RETURN_BYTES -> StagedBytes.make(Long.parseLong(text));
            case RETURN_UNSENDABLE -> new Unsendable();
            case RETURN_OTHER -> objects.decoder().object(StagedJson.read(text, Value.class));
            case RETURN_ARGUMENTS -> StagedFunction.RETURN_ARGUMENTS.call(args);
            case POWER -> StagedFunction.POWER.call(args);
            case RAISE ->
                throw Raising.raise(objects.identities().raisedByCall(new ErrorSpec(text, ErrorKind.valueOf(error))));
            case TELL_DAEMON -> Thread.currentThread().isDaemon();
            case TELL_INITIALIZED -> objects.runs().initialized();
            case END_PROCESS -> endProcess(call, objects);
        };
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
