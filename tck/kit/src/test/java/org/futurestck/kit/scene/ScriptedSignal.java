package org.futurestck.kit.scene;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** A signal in whose world time passes only while the kit waits, and things happen when the script says. For one thread. */
final class ScriptedSignal extends Signal {

    private final TreeMap<Long, Runnable> script = new TreeMap<>();
    private Runnable onTick = () -> {};
    private long now;

    /** Something happens so many milliseconds after the beginning. */
    ScriptedSignal at(long millis, Runnable what) {
        script.merge(millis * 1_000_000, what, (first, second) -> () -> {
            first.run();
            second.run();
        });
        return this;
    }

    /** Something happens whenever time has passed. */
    void onTick(Runnable what) {
        onTick = what;
    }

    /** Time passes at once, and nobody notices. */
    void stall(Duration span) {
        now += span.toNanos();
    }

    long millis() {
        return now / 1_000_000;
    }

    @Override
    long now() {
        return now;
    }

    @Override
    void raise() {}

    @Override
    boolean await(BooleanSupplier condition, long nanos) {
        long until = now + Math.max(0, nanos);
        while (!condition.getAsBoolean()) {
            Map.Entry<Long, Runnable> next = script.floorEntry(until) == null ? null : script.pollFirstEntry();
            if (next == null) {
                now = Math.max(now, until);
                onTick.run();
                return condition.getAsBoolean();
            }
            now = Math.max(now, next.getKey());
            next.getValue().run();
        }
        return true;
    }
}
