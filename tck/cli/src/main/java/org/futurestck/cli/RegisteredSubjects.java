package org.futurestck.cli;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Subject;

/** The subjects that come with the kit. */
final class RegisteredSubjects {

    private RegisteredSubjects() {}

    /** The subjects by their names. None of them needs its library before it makes an executor. */
    static SortedMap<String, Candidate> all() {
        SortedMap<String, Candidate> subjects = new TreeMap<>();
        ServiceLoader.load(Subject.class).forEach(subject -> subjects.put(subject.name(), subject));
        ServiceLoader.load(NamedSubject.class).forEach(subject -> subjects.put(subject.name(), subject));
        return subjects;
    }
}
