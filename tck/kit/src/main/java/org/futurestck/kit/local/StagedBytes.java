package org.futurestck.kit.local;

import org.futurestck.kit.stage.StageFaultException;

/** Strings of bytes that tell whether they came through whole: each byte depends on its place. */
final class StagedBytes {

    /** What one array can hold, with a margin for virtual machines that hold a little less. */
    private static final int LONGEST = Integer.MAX_VALUE - 1_000;

    private StagedBytes() {}

    static byte[] make(long length) {
        if (length > LONGEST) {
            throw new StageFaultException("The JVM has no strings of " + length + " bytes.");
        }
        byte[] bytes = new byte[(int) length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = at(i);
        }
        return bytes;
    }

    static boolean isWhole(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != at(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte at(int place) {
        return (byte) (1 + place + (place >>> 8) * 3 + (place >>> 16) * 5);
    }
}
