package org.futurestck.kit.catalogue;

import java.util.List;

/** Thrown when features, properties and rule book do not fit together. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
