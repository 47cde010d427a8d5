package org.futurestck.kit.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check does to a {@link NamedSubject}, by the documented names. Safe for use by several threads. */
public interface Session extends AutoCloseable {

    /**
     * The objects that exist from the start, such as classes with functions of their own, and constants.
     *
     * @return the objects by their documented names
     */
    Map<String, Object> names();

    /**
     * The classes of errors that the documents name, beside those that every language has.
     *
     * @return the classes by their documented names, most special first
     */
    Map<String, Class<? extends Throwable>> errors();

    /**
     * Calls a documented function or method. What it returns or throws is what the subject did.
     *
     * @param target the object whose method it is; null for a function of the contract's module
     * @param name the documented name
     * @param args the positional arguments
     * @param kwargs the keyword arguments
     * @return what the subject returned
     * @throws Throwable what the subject raised; for a name that it has not, whatever the language raises then
     */
    @Nullable
    Object call(@Nullable Object target, String name, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs)
            throws Throwable;

    /**
     * Reads a documented property.
     *
     * @param target the object whose property it is
     * @param name the documented name
     * @return what the subject returned
     * @throws Throwable what the subject raised; for a name that it has not, whatever the language raises then
     */
    @Nullable
    Object get(Object target, String name) throws Throwable;

    /** Ends whatever the check has left behind, without waiting for it. */
    @Override
    void close();
}
