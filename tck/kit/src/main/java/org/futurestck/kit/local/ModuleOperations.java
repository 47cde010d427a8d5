package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Futures;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/** The module functions. */
final class ModuleOperations {

    private final Subject subject;
    private final StageObjects objects;

    ModuleOperations(Subject subject, StageObjects objects) {
        this.subject = subject;
        this.objects = objects;
    }

    void teach(Interpreter interpreter) {
        interpreter.on(Operation.Wait.class, this::waitFor);
        interpreter.on(Operation.AsCompleted.class, this::asCompleted);
    }

    private Deed waitFor(Operation.Wait operation) {
        String as = operation.as();
        if (as != null) {
            objects.handles().requireFree(as);
        }
        Supplier<Iterable<Future<@Nullable Object>>> futures = futures(operation.futures(), operation.input());
        ReturnWhen returnWhen = operation.returnWhen() == null ? ReturnWhen.ALL_COMPLETED : operation.returnWhen();
        return () -> {
            Object result = functions().wait(futures.get(), operation.timeout().duration(), returnWhen);
            return as == null ? result : objects.handles().added(as, result);
        };
    }

    private Deed asCompleted(Operation.AsCompleted operation) {
        objects.handles().requireFree(operation.as());
        Supplier<Iterable<Future<@Nullable Object>>> futures = futures(operation.futures(), operation.input());
        return () -> objects.handles()
                .added(
                        operation.as(),
                        functions()
                                .asCompleted(futures.get(), operation.timeout().duration()));
    }

    private Supplier<Iterable<Future<@Nullable Object>>> futures(List<String> handles, Futures input) {
        List<Supplier<Future<@Nullable Object>>> suppliers = new ArrayList<>();
        handles.forEach(handle -> suppliers.add(objects.future(handle)));
        Supplier<List<Future<@Nullable Object>>> list =
                () -> suppliers.stream().map(Supplier::get).toList();
        return switch (input) {
            case LIST -> list::get;
            case ITERATOR -> () -> StagedInput.once(list.get());
            case MAPPING -> () -> keys(list.get());
            case NONE -> throw new StageFaultException("In Java the compiler stands between None and a subject.");
        };
    }

    private static Set<Future<@Nullable Object>> keys(List<Future<@Nullable Object>> futures) {
        Map<Future<@Nullable Object>, Boolean> mapping = new LinkedHashMap<>();
        futures.forEach(future -> mapping.put(future, true));
        return mapping.keySet();
    }

    private ModuleFunctions functions() {
        return subject.moduleFunctions().orElseThrow(() -> new Refusal("The subject offers no module functions."));
    }
}
