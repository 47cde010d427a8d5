package org.futurestck.kit.local;

import java.io.Serializable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.futurestck.kit.local.ApplicationErrors.Marked;
import org.futurestck.kit.operation.ErrorKind;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens and errors of one check: one object for each name, and the name for each object. What comes from another process is a
 * copy; if this process has made no object of its name, the first copy is adopted as that object. Safe for use by several threads.
 */
final class Identities {

    private final String check;
    private final Map<String, Object> tokens = new HashMap<>();
    private final Map<String, Throwable> errors = new HashMap<>();
    private final Map<String, ErrorKind> kinds = new HashMap<>();
    private final Map<String, Boolean> checked = new HashMap<>();
    private final Map<Object, String> names = new IdentityHashMap<>();

    /**
     * Knows no objects yet.
     *
     * @param check the token of the check
     */
    Identities(String check) {
        this.check = check;
    }

    /** It is no record, because records with equal names are equal. */
    private static final class Token implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String check;
        private final String name;

        Token(String check, String name) {
            this.check = check;
            this.name = name;
        }

        @Override
        public String toString() {
            return "object " + name;
        }
    }

    synchronized Object token(String name) {
        return tokens.computeIfAbsent(name, key -> remember(key, new Token(check, key)));
    }

    /**
     * Takes note that a call will raise an error, and makes none: the call may run in another process.
     *
     * @throws StageFaultException if there is no such error
     */
    void announceRaisedByCall(ErrorSpec spec) {
        announce(spec, true);
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
        if (!(object instanceof Token token)) {
            return null;
        }
        if (token.check.equals(check) && tokens.putIfAbsent(token.name, token) == null) {
            remember(token.name, token);
        }
        return names.get(token);
    }

    synchronized @Nullable String errorName(Throwable error) {
        if (isOfCheck(error)) {
            String name = ((Marked) error).mark().name();
            if (errors.putIfAbsent(name, error) == null) {
                remember(name, error);
            }
        }
        return names.get(error);
    }

    /** Whether the check has made the error, here or in another process. */
    boolean isOfCheck(Throwable error) {
        return error instanceof Marked marked && marked.mark().check().equals(check);
    }

    private synchronized Throwable error(ErrorSpec spec, boolean wish) {
        boolean asChecked = announce(spec, wish);
        return errors.computeIfAbsent(
                spec.name(), name -> remember(name, ApplicationErrors.create(check, spec, asChecked)));
    }

    /** Whether an ordinary error of that name is a checked exception: as whoever asked first wanted it. */
    private synchronized boolean announce(ErrorSpec spec, boolean wish) {
        ErrorKind kind = kinds.putIfAbsent(spec.name(), spec.kind());
        if (kind != null && kind != spec.kind()) {
            throw new StageFaultException("The error '" + spec.name() + "' is asked for in two kinds.");
        }
        ApplicationErrors.requireKnown(spec);
        return checked.computeIfAbsent(spec.name(), name -> wish);
    }

    private <T> T remember(String name, T object) {
        names.put(object, name);
        return object;
    }
}
