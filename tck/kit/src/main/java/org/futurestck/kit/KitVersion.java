package org.futurestck.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of the kit. */
public final class KitVersion {

    /** The version, as the kit's build gave it. */
    public static final String VERSION = read();

    private KitVersion() {}

    private static String read() {
        try (InputStream in = KitVersion.class.getResourceAsStream("kit.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in, "kit.properties is not on the class path"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("kit.properties cannot be read", e);
        }
    }
}
