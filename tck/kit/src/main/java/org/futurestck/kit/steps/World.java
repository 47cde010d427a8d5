package org.futurestck.kit.steps;

import java.util.List;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.Callback;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.ExitHandler;
import org.futurestck.kit.operation.Initializer;
import org.futurestck.kit.operation.Input;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Program;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.Seen;
import org.jspecify.annotations.Nullable;

/** What the steps of one scenario share: its scene, what it has described, and the outcome that "it" speaks of. */
public final class World implements Glossary {

    /** What the name of a future, a callback, an executor or anything else looks like. */
    static final String NAME = "[a-z][a-z0-9]*";

    private final Scene scene;
    private final Descriptions<Callback> callbacks = new Descriptions<>("callback", Callback::reporting);
    private final Descriptions<Call> calls = new Descriptions<>("call", name -> OperationText.call(name, false, false));
    private final Descriptions<Input> inputs = Descriptions.demanding("input");
    private final Descriptions<Initializer> initializers =
            new Descriptions<>("initializer", name -> new Initializer(name, false, List.of(), null, 1));
    private final Descriptions<ExitHandler> handlers =
            new Descriptions<>("exit handler", name -> new ExitHandler(name, List.of()));
    private final Descriptions<Program> programs = Descriptions.demanding("program");
    private final Creations creations;
    private @Nullable Seen last;

    /** The world of the check that the calling thread runs. */
    public World() {
        this(Attempt.current().newScene());
    }

    World(Scene scene) {
        this.scene = scene;
        creations = new Creations(scene);
    }

    Scene scene() {
        return scene;
    }

    /** Performs an operation on the main caller and remembers its outcome as "it". */
    Seen perform(Operation operation) {
        creations.demandFor(operation);
        Seen seen = scene.perform(operation);
        creations.note(operation, seen);
        return remember(seen);
    }

    /** Starts an operation on a caller without waiting for its outcome. */
    void begin(String caller, Operation operation) {
        creations.demandFor(operation);
        scene.begin(caller, operation);
    }

    Seen remember(Seen seen) {
        last = seen;
        return seen;
    }

    /** The outcome that "it" speaks of. */
    Seen last() {
        if (last == null) {
            throw new IllegalStateException("the scenario speaks of an outcome, but has performed no operation");
        }
        return last;
    }

    /** Compares an outcome with what the rule allows; {@code what} says whose it is and ends in a space. */
    void judge(Seen seen, String what, Expectation expectation) {
        scene.observe(
                expectation.allows().test(seen.outcome()),
                what + expectation.text(),
                what + seen.outcome(),
                seen.entry());
    }

    void define(Callback callback) {
        callbacks.define(callback.id(), callback);
    }

    void define(Call call) {
        calls.define(call.id(), call);
    }

    void define(String name, Input input) {
        inputs.define(name, input);
    }

    void define(Initializer initializer) {
        initializers.define(initializer.id(), initializer);
    }

    void define(ExitHandler handler) {
        handlers.define(handler.id(), handler);
    }

    void define(Program program) {
        programs.define(program.id(), program);
    }

    @Override
    public Callback callback(String name) {
        return callbacks.use(name);
    }

    @Override
    public Call call(String name) {
        return calls.use(name);
    }

    @Override
    public boolean describesCall(String name) {
        return calls.has(name);
    }

    @Override
    public Input input(String name) {
        return inputs.use(name);
    }

    @Override
    public Initializer initializer(String name) {
        return initializers.use(name);
    }

    @Override
    public ExitHandler handler(String name) {
        return handlers.use(name);
    }

    /** The program of that name, only to look at it. */
    Program described(String name) {
        return programs.look(name);
    }

    /** The program of that name, to run it. */
    Program program(String name) {
        return programs.use(name);
    }

    /** What the call of a future returns. */
    static Value valueOf(String future) {
        return new Value.Text("value of " + future);
    }

    /** What the call of a future, an input or an initializer raises. */
    static ErrorSpec errorOf(String future) {
        return ErrorSpec.exception("of " + future);
    }

    /** The names in a list such as "f, g and h". */
    static List<String> names(String list) {
        return List.of(list.split(",\\s*|\\s+and\\s+"));
    }
}
