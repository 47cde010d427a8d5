package org.futurestck.kit.local;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** Makes the Java objects that a check passes to its subject. */
final class Decoder {

    private final Door door;
    private final Handles handles;
    private final Identities identities;

    Decoder(Door door, Handles handles, Identities identities) {
        this.door = door;
        this.handles = handles;
        this.identities = identities;
    }

    /**
     * Makes the object.
     *
     * @throws StageFaultException if the value cannot be passed, or names an unknown handle
     */
    @Nullable
    Object object(Value value) {
        if (value instanceof Value.None) {
            return null;
        } else if (value instanceof Value.Bool bool) {
            return bool.value();
        } else if (value instanceof Value.Int number) {
            return integer(number.value());
        } else if (value instanceof Value.Decimal number) {
            return number.value();
        } else if (value instanceof Value.Text text) {
            return text.value();
        } else if (value instanceof Value.Items items) {
            return list(items.values());
        } else if (value instanceof Value.Token token) {
            return identities.token(token.name());
        } else if (value instanceof Value.Handle handle) {
            return handles.get(handle.name(), Object.class).get();
        } else if (value instanceof Value.Callable callable) {
            return call(callable.call());
        } else if (value instanceof Value.Bytes bytes) {
            return StagedBytes.make(bytes.length());
        } else if (value instanceof Value.Unsendable) {
            return new Unsendable();
        }
        throw new StageFaultException("A subject cannot be given " + value + ".");
    }

    /**
     * Makes a call that a subject can be given.
     *
     * @throws StageFaultException if what it does in the end cannot be done in Java, or names an unknown handle
     */
    Fn<@Nullable Object> call(Call call) {
        if (call.action() instanceof Action.Return last) {
            // Only a trial: if the call runs in another process, the objects that count are made there.
            new Decoder(door, handles, new Identities(door.token())).object(last.value());
        } else if (call.action() instanceof Action.Raise last) {
            identities.announceRaisedByCall(last.error());
        } else if (call.action() instanceof Action.TellStartMethod) {
            throw new StageFaultException("Java has no start methods that call '" + call.id() + "' could tell.");
        }
        StagedCall staged = StagedCall.of(call, door);
        return call.unsendable() ? new UnsendableFunction(staged) : staged;
    }

    private static Object integer(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    /** Makes the objects; the list cannot be changed. */
    List<@Nullable Object> list(List<Value> values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Value value : values) {
            list.add(object(value));
        }
        return Collections.unmodifiableList(list);
    }
}
