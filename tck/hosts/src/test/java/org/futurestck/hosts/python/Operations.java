package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Value;

/** Short forms of operations and outcomes. */
final class Operations {

    private Operations() {}

    static Call call(String id, boolean gated, Action action) {
        return new Call(id, gated, action);
    }

    static Call callThatReturnsNothing(String id) {
        return new Call(id, false, new Action.Return(new Value.None()));
    }

    static Outcome returned(String handle) {
        return new Outcome.Returned(new Value.Handle(handle));
    }

    static Outcome returned(boolean value) {
        return new Outcome.Returned(Value.of(value));
    }

    static SeenError raised(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Raised.class);
        return ((Outcome.Raised) outcome).error();
    }
}
