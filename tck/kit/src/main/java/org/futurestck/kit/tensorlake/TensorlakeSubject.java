package org.futurestck.kit.tensorlake;

import org.futurestck.binding.tensorlake.Runner;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Session;

/** A runner of Tensorlake's function calls under certification. The one abstract method is enough. */
public abstract class TensorlakeSubject implements NamedSubject {

    private static final String PROFILE = "tensorlake";

    /** For subclasses. */
    protected TensorlakeSubject() {}

    /**
     * Creates a runner.
     *
     * @return a new runner
     */
    protected abstract Runner newRunner();

    @Override
    public final String profile() {
        return PROFILE;
    }

    /** {@inheritDoc} Each session is a request, of which the check is the first function. */
    @Override
    public Session open() {
        return new RequestSession(newRunner());
    }
}
