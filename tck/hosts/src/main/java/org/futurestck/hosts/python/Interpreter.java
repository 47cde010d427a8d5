package org.futurestck.hosts.python;

/**
 * A CPython that can run the host.
 *
 * @param command the path of its program
 * @param version its version, such as {@code 3.11.7}
 */
public record Interpreter(String command, String version) {

    /** The oldest minor version of Python 3 that the host runs on. */
    static final int OLDEST_MINOR = 6;

    boolean isSupported() {
        String[] parts = version.split("\\.");
        return parts[0].equals("3") && Integer.parseInt(parts[1]) >= OLDEST_MINOR;
    }

    @Override
    public String toString() {
        return "Python " + version;
    }
}
