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

/** The classes that stand for the documented names of errors in Java. {@code TypeError} has none. */
final class DocumentedErrors {

    /** Most special first. */
    private static final Map<String, Class<?>> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("CancelledError", CancelledError.class);
        CLASSES.put("TimeoutError", TimeoutError.class);
        CLASSES.put("InvalidStateError", InvalidStateError.class);
        CLASSES.put("BrokenThreadPool", BrokenThreadPool.class);
        CLASSES.put("BrokenProcessPool", BrokenProcessPool.class);
        CLASSES.put("BrokenExecutor", BrokenExecutor.class);
        CLASSES.put("ValueError", IllegalArgumentException.class);
        CLASSES.put("NotImplementedError", UnsupportedOperationException.class);
        CLASSES.put("RuntimeError", RuntimeError.class);
        CLASSES.put("Exception", Exception.class);
        CLASSES.put("BaseException", Throwable.class);
    }

    private DocumentedErrors() {}

    static Class<?> named(String name) {
        Class<?> found = CLASSES.get(name);
        if (found == null) {
            throw new StageFaultException("Java has no class for the error '" + name + "'.");
        }
        return found;
    }

    static List<String> kindsOf(Throwable error) {
        return CLASSES.entrySet().stream()
                .filter(documented -> documented.getValue().isInstance(error))
                .map(Map.Entry::getKey)
                .toList();
    }
}
