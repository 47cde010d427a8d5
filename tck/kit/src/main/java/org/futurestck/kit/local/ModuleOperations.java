package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.futurestck.binding.CompletionIterator;
import org.futurestck.binding.Future;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.spi.Subject;
import org.jspecify.annotations.Nullable;

/** The module functions and their iterators. */
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
        interpreter.on(Operation.Next.class, this::next);
    }

    private Deed waitFor(Operation.Wait operation) {
        Supplier<List<Future<@Nullable Object>>> futures = futures(operation.futures());
        ReturnWhen returnWhen = operation.returnWhen() == null ? ReturnWhen.ALL_COMPLETED : operation.returnWhen();
        return () -> functions().wait(futures.get(), operation.timeout().duration(), returnWhen);
    }

    private Deed asCompleted(Operation.AsCompleted operation) {
        objects.handles().requireFree(operation.as());
        Supplier<List<Future<@Nullable Object>>> futures = futures(operation.futures());
        return () -> objects.handles()
                .added(
                        operation.as(),
                        functions()
                                .asCompleted(futures.get(), operation.timeout().duration()));
    }

    @SuppressWarnings("rawtypes") // whatever kind of future it hands out
    private Deed next(Operation.Next operation) {
        Supplier<CompletionIterator> iterator = objects.handles().get(operation.iterator(), CompletionIterator.class);
        return () -> iterator.get().hasNext() ? iterator.get().next() : Encoder.EXHAUSTED;
    }

    private Supplier<List<Future<@Nullable Object>>> futures(List<String> handles) {
        List<Supplier<Future<@Nullable Object>>> suppliers = new ArrayList<>();
        handles.forEach(handle -> suppliers.add(objects.future(handle)));
        return () -> suppliers.stream().map(Supplier::get).toList();
    }

    private ModuleFunctions functions() {
        return subject.moduleFunctions().orElseThrow(() -> new Refusal("The subject offers no module functions."));
    }
}
