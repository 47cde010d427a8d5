package org.futurestck.subjects;

import org.futurestck.binding.tensorlake.Runner;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.tensorlake.TensorlakeSubject;
import org.futurestck.reference.tensorlake.LocalRunner;

/** The local runner of the reference implementation. */
public final class ReferenceTensorlake extends TensorlakeSubject {

    /** Creates the subject. */
    public ReferenceTensorlake() {}

    @Override
    protected Runner newRunner() {
        return new LocalRunner();
    }

    @Override
    public String name() {
        return "reference:tensorlake";
    }

    @Override
    public String version() {
        return KitVersion.VERSION;
    }
}
