package org.futurestck.zoo;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.futurestck.kit.spi.Subject;

/** All animals that live in a JVM. Those that live in Python are in {@code zoo.py} beside this class. */
public final class Zoo {

    private Zoo() {}

    /**
     * The animals.
     *
     * @return each once, in the order of their names
     */
    public static List<Animal> animals() {
        return ServiceLoader.load(Subject.class).stream()
                .filter(provider -> BrokenSubject.class.isAssignableFrom(provider.type()))
                .map(provider -> Animal.of(provider.get()))
                .sorted(Comparator.comparing(Animal::name))
                .toList();
    }
}
