package org.futurestck.cli;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.futurestck.kit.spi.Subject;

/** The subjects that come with the kit. */
final class RegisteredSubjects {

    private RegisteredSubjects() {}

    /** The subjects by their names. None of them needs its library before it makes an executor. */
    static SortedMap<String, Subject> all() {
        SortedMap<String, Subject> subjects = new TreeMap<>();
        for (Subject subject : ServiceLoader.load(Subject.class)) {
            subjects.put(subject.name(), subject);
        }
        return subjects;
    }
}
