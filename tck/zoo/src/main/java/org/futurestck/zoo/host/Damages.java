package org.futurestck.zoo.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.futurestck.kit.wire.WireCodec;

/** What can be wrong with an answer. */
final class Damages {

    /** The status that a host exits with when it should not exit at all. */
    static final int EARLY = 7;

    /** So many bytes of an answer take their time; if all did, long answers would come too late. */
    private static final int SLOW_BYTES = 10;

    private Damages() {}

    static void none(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.line());
    }

    static void wrongId(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.with("id", good.id() + 1_000));
    }

    static void unasked(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.with("id", good.id() + 1_000));
        kit.line(good.line());
    }

    static void twice(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.line());
        kit.line(good.line());
    }

    static void wrongType(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.is("bye") ? good.with("type", "opened") : "{\"type\":\"bye\",\"id\":" + good.id() + "}");
    }

    static void garbage(GoodAnswer good, KitSide kit) throws IOException {
        kit.line("Traceback (most recent call last):");
    }

    static void print(GoodAnswer good, KitSide kit) throws IOException {
        kit.text("computing... ");
        kit.line(good.line());
    }

    static void truncated(GoodAnswer good, KitSide kit) throws IOException {
        kit.text(good.line().substring(0, good.line().length() / 2));
        kit.exit(1);
    }

    static void withoutLineEnd(GoodAnswer good, KitSide kit) throws IOException {
        kit.text(good.line());
    }

    static void missingMember(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.shorter());
    }

    static void extraMember(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.with("millis", 12));
    }

    static void unknownOutcome(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.is("outcome") ? good.with("outcome", Map.of("outcome", "vanished")) : good.line());
    }

    static void invalidUtf8(GoodAnswer good, KitSide kit) throws IOException {
        // The u with dots of Latin-1, as from a host that writes in the encoding of its system.
        kit.bytes("{\"name\":\"für\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    static void huge(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.with("value", "x".repeat(WireCodec.LONGEST_LINE)));
    }

    static void endlessLine(GoodAnswer good, KitSide kit) throws IOException {
        kit.floodWith(".".repeat(1_000));
    }

    static void endlessErrors(GoodAnswer good, KitSide kit) throws IOException {
        if (kit.isFirst()) {
            kit.complainFor("the sky is falling");
        }
        kit.line(good.line());
    }

    static void drip(GoodAnswer good, KitSide kit) throws IOException {
        int written = 0;
        for (byte b : (good.line() + "\n").getBytes(StandardCharsets.UTF_8)) {
            kit.bytes(b);
            if (written++ < SLOW_BYTES) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    static void silence(GoodAnswer good, KitSide kit) {}

    static void forget(GoodAnswer good, KitSide kit) throws IOException {
        if (!good.is("outcome")) {
            kit.line(good.line());
        }
    }

    static void exit(GoodAnswer good, KitSide kit) {
        kit.exit(EARLY);
    }

    static void closeOutput(GoodAnswer good, KitSide kit) throws IOException {
        kit.close();
    }

    static void otherVersion(GoodAnswer good, KitSide kit) throws IOException {
        kit.line(good.is("hello") ? good.with("protocol", WireCodec.PROTOCOL + 1) : good.line());
    }

    static void noHello(GoodAnswer good, KitSide kit) throws IOException {
        if (!good.is("hello")) {
            kit.line(good.line());
        }
    }

    static void helloTwice(GoodAnswer good, KitSide kit) throws IOException {
        if (good.is("hello")) {
            kit.line(good.line());
        }
        kit.line(good.line());
    }

    /** The child keeps copies of the pipes, as children do unless they are told not to. */
    static void leaveChild(GoodAnswer good, KitSide kit) throws IOException {
        if (kit.isFirst()) {
            String java = ProcessHandle.current().info().command().orElse("java");
            String classPath = System.getProperty("java.class.path");
            new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Loiterer.class.getName())
                    .inheritIO()
                    .start();
        }
        kit.line(good.line());
    }
}
