package org.futurestck.kit.local;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens and errors of one check: one object for each name, and the name for each object. Safe for use by several threads.
 */
final class Identities {

    private final Map<String, Object> tokens = new HashMap<>();
    private final Map<String, Throwable> errors = new HashMap<>();
    private final Map<String, ErrorKind> kinds = new HashMap<>();
    private final Map<Object, String> names = new IdentityHashMap<>();

    /** It is no record, because records with equal names are equal. */
    private static final class Token {
        private final String name;

        Token(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return "object " + name;
        }
    }

    synchronized Object token(String name) {
        return tokens.computeIfAbsent(name, key -> remember(key, new Token(key)));
    }

    /** The error of that name as a call raises it. */
    Throwable raisedByCall(ErrorSpec spec) {
        return error(spec, true);
    }

    /** The error of that name as a callback raises it: unchecked, unless the check has used it for a call before. */
    Throwable raisedByCallback(ErrorSpec spec) {
        return error(spec, false);
    }

    synchronized @Nullable String tokenName(Object object) {
        return object instanceof Token ? names.get(object) : null;
    }

    synchronized @Nullable String errorName(Throwable error) {
        return names.get(error);
    }

    private synchronized Throwable error(ErrorSpec spec, boolean checked) {
        ErrorKind kind = kinds.putIfAbsent(spec.name(), spec.kind());
        if (kind != null && kind != spec.kind()) {
            throw new StageFaultException("The error '" + spec.name() + "' is asked for in two kinds.");
        }
        return errors.computeIfAbsent(spec.name(), name -> remember(name, ApplicationErrors.create(spec, checked)));
    }

    private <T> T remember(String name, T object) {
        names.put(object, name);
        return object;
    }
}
