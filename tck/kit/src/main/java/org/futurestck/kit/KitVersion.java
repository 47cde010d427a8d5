package org.futurestck.kit;

/** The version of the kit. */
public final class KitVersion {

    /** As in the project's build. */
    public static final String VERSION = "0.1.0";

    private KitVersion() {}
}
