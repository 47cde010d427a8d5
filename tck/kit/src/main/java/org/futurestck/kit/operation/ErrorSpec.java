package org.futurestck.kit.operation;

/**
 * An error that a call or a callback shall raise. Within one check, equal names stand for one and the same object.
 *
 * @param name the name that identifies the object
 * @param kind what kind of error it is
 */
public record ErrorSpec(String name, ErrorKind kind) {

    /**
     * An ordinary error of an application.
     *
     * @param name its name
     * @return the error
     */
    public static ErrorSpec exception(String name) {
        return new ErrorSpec(name, ErrorKind.EXCEPTION);
    }

    @Override
    public String toString() {
        return kind == ErrorKind.EXCEPTION ? "error " + name : "error " + name + " (" + kind + ")";
    }
}
