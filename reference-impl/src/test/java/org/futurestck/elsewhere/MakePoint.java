package org.futurestck.elsewhere;

import java.io.Serializable;
import org.futurestck.binding.Fn;

/** A function from another package than the pool's own. */
public final class MakePoint implements Fn<Point>, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public Point call(Object... args) {
        return new Point((int) args[0], (int) args[1]);
    }
}
