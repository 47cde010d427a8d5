package org.futurestck.kit.stage;

/** A daemon thread of the kit's own machinery. It never runs code of a subject, and a {@link Standing} leaves it out. */
public final class KitThread extends Thread {

    /** The machinery needs little stack, and there may be a thousand of its threads. */
    private static final long STACK_BYTES = 256 * 1024;

    /**
     * Creates the thread without starting it.
     *
     * @param name its name
     * @param body what it runs
     */
    public KitThread(String name, Runnable body) {
        super(null, body, name, STACK_BYTES, false);
        setDaemon(true);
    }
}
