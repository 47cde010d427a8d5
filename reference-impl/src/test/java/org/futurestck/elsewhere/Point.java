package org.futurestck.elsewhere;

import java.io.Serializable;

/** A value in a package that no callable lives in. */
public record Point(int x, int y) implements Serializable {

    private static final long serialVersionUID = 1L;
}
