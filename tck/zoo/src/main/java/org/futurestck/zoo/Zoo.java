package org.futurestck.zoo;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
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
        return ServiceLoader.load(Subject.class).stream()
                .filter(provider -> BrokenSubject.class.isAssignableFrom(provider.type()))
                .map(provider -> JavaAnimal.of(provider.get()))
                .sorted(Comparator.comparing(JavaAnimal::name))
                .toList();
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
