package org.futurestck.kit.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.futurestck.binding.BrokenExecutor;
import org.futurestck.binding.BrokenProcessPool;
import org.futurestck.binding.BrokenThreadPool;
import org.futurestck.binding.CancelledError;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.binding.RuntimeError;
import org.futurestck.binding.TimeoutError;
import org.futurestck.kit.stage.StageFaultException;

/** The classes that stand for the documented names of errors in Java. Immutable. */
final class DocumentedErrors {

    /** The names of every language; {@code TypeError} has no class in Java. */
    private static final Map<String, Class<?>> EVERYWHERE = new LinkedHashMap<>();

    static {
        EVERYWHERE.put("ValueError", IllegalArgumentException.class);
        EVERYWHERE.put("NotImplementedError", UnsupportedOperationException.class);
        EVERYWHERE.put("RuntimeError", RuntimeError.class);
        EVERYWHERE.put("Exception", Exception.class);
        EVERYWHERE.put("BaseException", Throwable.class);
    }

    /** The names that executors and their futures have. */
    static final DocumentedErrors OF_EXECUTORS = new DocumentedErrors(ofExecutors());

    /** Most special first. */
    private final Map<String, Class<?>> classes;

    private DocumentedErrors(Map<String, Class<?>> classes) {
        this.classes = classes;
    }

    /** The names of a contract, most special first, and those of every language. */
    static DocumentedErrors of(Map<String, ? extends Class<?>> named) {
        Map<String, Class<?>> classes = new LinkedHashMap<>(named);
        EVERYWHERE.forEach(classes::putIfAbsent);
        return new DocumentedErrors(classes);
    }

    private static Map<String, Class<?>> ofExecutors() {
        Map<String, Class<?>> classes = new LinkedHashMap<>();
        classes.put("CancelledError", CancelledError.class);
        classes.put("TimeoutError", TimeoutError.class);
        classes.put("InvalidStateError", InvalidStateError.class);
        classes.put("BrokenThreadPool", BrokenThreadPool.class);
        classes.put("BrokenProcessPool", BrokenProcessPool.class);
        classes.put("BrokenExecutor", BrokenExecutor.class);
        classes.putAll(EVERYWHERE);
        return classes;
    }

    Class<?> named(String name) {
        Class<?> found = classes.get(name);
        if (found == null) {
            throw new StageFaultException("Java has no class for the error '" + name + "'.");
        }
        return found;
    }

    List<String> kindsOf(Throwable error) {
        return classes.entrySet().stream()
                .filter(documented -> documented.getValue().isInstance(error))
                .map(Map.Entry::getKey)
                .toList();
    }
}
