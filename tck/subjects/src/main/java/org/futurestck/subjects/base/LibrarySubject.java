package org.futurestck.subjects.base;

import java.util.EnumSet;
import java.util.Set;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Subject;

/** A subject of a library, found by its short name. Making it loads no class of the library; making an executor does. */
public abstract class LibrarySubject implements Subject {

    private final String name;
    private final Library library;
    private final Set<Capability> capabilities;

    LibrarySubject(String name, Library library, Set<Capability> base, Capability... more) {
        this.name = "jvm:" + name;
        this.library = library;
        EnumSet<Capability> all = EnumSet.copyOf(base);
        all.addAll(Set.of(more));
        this.capabilities = Set.copyOf(all);
    }

    /**
     * Where the classes of the subject come from.
     *
     * @return the library
     */
    public final Library library() {
        return library;
    }

    /**
     * The first Java that has what the subject needs.
     *
     * @return its number, by default that of the kit
     */
    public int javaNeeded() {
        return 17;
    }

    /**
     * Tells in a sentence how the library is bound.
     *
     * @return the sentence without its stop
     */
    public abstract String way();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String version() {
        return library.version();
    }

    @Override
    public final Set<Capability> capabilities() {
        return capabilities;
    }
}
