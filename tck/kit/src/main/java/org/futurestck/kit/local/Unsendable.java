package org.futurestck.kit.local;

/** An object that cannot be serialised, like a lock or a thread. */
final class Unsendable {

    @Override
    public String toString() {
        return "an object that cannot be sent";
    }
}
