package org.futurestck.kit.steps;

import java.util.List;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.Value;

/** A scenario that describes the input x and the calls whose names begin with "c". */
final class PlainGlossary implements Glossary {

    static final Input X = new Input(List.of(Value.of(1)), "x", ErrorSpec.exception("of x"));

    @Override
    public Callback callback(String name) {
        return Callback.reporting(name);
    }

    @Override
    public Call call(String name) {
        return OperationText.call(name, name.startsWith("c"), false);
    }

    @Override
    public boolean describesCall(String name) {
        return name.startsWith("c");
    }

    @Override
    public Input input(String name) {
        if (!name.equals("x")) {
            throw new IllegalStateException("the scenario describes no input " + name);
        }
        return X;
    }

    @Override
    public Initializer initializer(String name) {
        return new Initializer(name, false, List.of(), null, 1);
    }

    @Override
    public ExitHandler handler(String name) {
        return new ExitHandler(name, List.of());
    }
}
