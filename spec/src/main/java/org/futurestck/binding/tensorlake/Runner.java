package org.futurestck.binding.tensorlake;

import java.util.Optional;
import org.futurestck.binding.Fn;
import org.jspecify.annotations.Nullable;

/** Runs requests. Safe for use by several threads. */
public interface Runner {

    /**
     * Runs a request: calls a function, inside of which {@link #current} tells the request, and waits for the outcome.
     *
     * @param main the function
     * @param args its arguments
     * @param <T> what it returns
     * @return the output of the request
     * @throws RequestFailed if any function of the request failed, even if another one has caught that
     */
    <T extends @Nullable Object> T run(Fn<? extends T> main, @Nullable Object... args);

    /**
     * Opens a request whose first function is the caller itself.
     *
     * @return a new request, to be closed
     */
    Request open();

    /**
     * The request in one of whose functions the present thread is.
     *
     * @return empty if it is in none
     */
    Optional<Request> current();
}
