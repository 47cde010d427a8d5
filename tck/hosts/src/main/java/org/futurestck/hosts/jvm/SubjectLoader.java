package org.futurestck.hosts.jvm;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.futurestck.kit.report.Suggestions;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Subject;
import org.jspecify.annotations.Nullable;

/** Finds a subject by the name of its class, or by its own name if it is registered. */
final class SubjectLoader {

    private SubjectLoader() {}

    /**
     * Creates the subject.
     *
     * @param name the name of a class, or of a registered subject
     * @return a new subject
     * @throws UnusableSubjectException if there is none, or it cannot be created
     */
    static Candidate load(String name) throws UnusableSubjectException {
        Class<?> type = findClass(name);
        return type == null ? registered(name) : create(type);
    }

    private static @Nullable Class<?> findClass(String name) throws UnusableSubjectException {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ExceptionInInitializerError e) {
            throw new UnusableSubjectException("class " + name + " cannot be initialised: " + e.getCause(), e);
        } catch (LinkageError e) {
            throw new UnusableSubjectException("class " + name + " cannot be loaded: " + e, e);
        }
    }

    private static Candidate create(Class<?> type) throws UnusableSubjectException {
        String name = type.getName();
        if (!Subject.class.isAssignableFrom(type) && !NamedSubject.class.isAssignableFrom(type)) {
            throw new UnusableSubjectException(
                    "class " + name + " implements neither " + Subject.class.getName() + " nor "
                            + NamedSubject.class.getName(),
                    null);
        }
        try {
            return (Candidate) type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw new UnusableSubjectException("class " + name + " has no public constructor without parameters", e);
        } catch (IllegalAccessException e) {
            throw new UnusableSubjectException("class " + name + " is not public", e);
        } catch (InstantiationException e) {
            throw new UnusableSubjectException("class " + name + " is abstract", e);
        } catch (InvocationTargetException e) {
            throw new UnusableSubjectException("the constructor of " + name + " threw " + e.getCause(), e);
        } catch (LinkageError e) {
            throw new UnusableSubjectException("class " + name + " cannot be used: " + e, e);
        }
    }

    private static Candidate registered(String name) throws UnusableSubjectException {
        List<String> names = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (ServiceLoader.Provider<? extends Candidate> provider : registered()) {
            try {
                Candidate subject = provider.get();
                if (subject.name().equals(name)) {
                    return subject;
                }
                names.add(subject.name());
            } catch (ServiceConfigurationError | RuntimeException e) {
                // It may be another one that is wanted.
                broken.add(e.toString());
            }
        }
        throw new UnusableSubjectException(
                "there is no class '" + name + "' on the class path and no registered subject of that name"
                        + (broken.isEmpty() ? "." : "; unusable is " + String.join(", ", broken) + ".")
                        + Suggestions.ask(name, names),
                null);
    }

    private static List<ServiceLoader.Provider<? extends Candidate>> registered() {
        List<ServiceLoader.Provider<? extends Candidate>> all = new ArrayList<>();
        ServiceLoader.load(Subject.class).stream().forEach(all::add);
        ServiceLoader.load(NamedSubject.class).stream().forEach(all::add);
        return all;
    }
}
