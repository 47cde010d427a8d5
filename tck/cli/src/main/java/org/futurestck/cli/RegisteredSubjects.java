package org.futurestck.cli;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Subject;

/** The subjects that come with the kit. */
final class RegisteredSubjects {

    private RegisteredSubjects() {}

    /** The classes of the subjects by their names. */
    static SortedMap<String, Class<?>> names() {
        SortedMap<String, Class<?>> names = new TreeMap<>();
        ServiceLoader.load(Subject.class).forEach(subject -> names.put(subject.name(), subject.getClass()));
        ServiceLoader.load(NamedSubject.class).forEach(subject -> names.put(subject.name(), subject.getClass()));
        return names;
    }
}
