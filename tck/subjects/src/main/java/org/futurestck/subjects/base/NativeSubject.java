package org.futurestck.subjects.base;

import java.util.Set;
import org.futurestck.kit.spi.Capability;

/** A library with its own futures, in which nothing is repaired: what it cannot express, it does not offer. */
public abstract class NativeSubject extends LibrarySubject {

    private static final Set<Capability> BASE = Set.of(Capability.THREADS, Capability.WITHOUT_MAP);

    /**
     * Describes the subject.
     *
     * @param name its short name without {@code jvm:}
     * @param library where its classes come from
     * @param more what it offers or lacks beside the workers that are threads, and {@code map} that no library has
     */
    protected NativeSubject(String name, Library library, Capability... more) {
        super(name, library, BASE, more);
    }

    @Override
    public final String way() {
        return "native, with the library's own futures";
    }
}
