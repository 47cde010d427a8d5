package org.futurestck.zoo;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Subject;

/** All animals. */
public final class Zoo {

    private Zoo() {}

    /**
     * All animals, those in Java before those in Python.
     *
     * @return each once
     */
    public static List<Animal> animals() {
        return Stream.<Animal>concat(inJava().stream(), inPython().stream()).toList();
    }

    /**
     * The animals that live in a JVM.
     *
     * @return each once, in the order of their names
     */
    public static List<JavaAnimal> inJava() {
        return Stream.concat(registered(Subject.class), registered(NamedSubject.class))
                .map(JavaAnimal::of)
                .sorted(Comparator.comparing(JavaAnimal::name))
                .toList();
    }

    private static <C extends Candidate> Stream<C> registered(Class<C> kind) {
        return ServiceLoader.load(kind).stream()
                .filter(provider -> provider.type().isAnnotationPresent(Exhibit.class))
                .map(ServiceLoader.Provider::get);
    }

    /**
     * The animals that live in Python.
     *
     * @return each once
     */
    public static List<PythonAnimal> inPython() {
        return new PythonSigns().read();
    }
}
