package org.futurestck.kit.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.spi.Session;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** What a subject can be asked of which only the documented names are known. */
final class NamedOperations {

    private final Session session;
    private final StageObjects objects;

    NamedOperations(Session session, StageObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        session.names().forEach(objects.handles()::added);
        objects.encoder().tell(DocumentedErrors.of(session.errors()));
        interpreter.on(Operation.Invoke.class, this::invoke);
        interpreter.on(Operation.Get.class, this::get);
    }

    private Deed invoke(Operation.Invoke operation) {
        String name = operation.method();
        if (name == null) {
            throw new StageFaultException("Only an executor is made by a factory, as in " + operation + ".");
        }
        String as = operation.as();
        if (as != null) {
            objects.handles().requireFree(as);
        }
        Supplier<@Nullable Object> target = target(operation.target());
        List<@Nullable Object> args = objects.decoder().list(operation.args());
        Map<String, @Nullable Object> kwargs = keywords(operation.kwargs());
        return () -> {
            Object result = session.call(target.get(), name, args, kwargs);
            return as == null ? result : objects.handles().added(as, result);
        };
    }

    private Supplier<@Nullable Object> target(String handle) {
        if (handle.equals(Operation.Invoke.MODULE)) {
            return () -> null;
        }
        Supplier<Object> object = objects.handles().get(handle, Object.class);
        return object::get;
    }

    private Map<String, @Nullable Object> keywords(Map<String, Value> values) {
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
        values.forEach((name, value) -> keywords.put(name, objects.decoder().object(value)));
        return keywords;
    }

    private Deed get(Operation.Get operation) {
        Supplier<Object> object = objects.handles().get(operation.of(), Object.class);
        return () -> session.get(object.get(), operation.name());
    }
}
