package org.futurestck.zoo;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.Executor;
import org.futurestck.binding.Fn;
import org.futurestck.binding.Future;
import org.jspecify.annotations.Nullable;

/** Executors that do not only go wrong, but make it hard for the kit to find out. */
final class Hostile {

    private Hostile() {}

    /** Has a queue and nobody who reads it. */
    @Exhibit(
            mistake = "no call is ever run",
            breaks = "future.result.value",
            shows = "nothing has moved",
            ownProcess = true)
    public static final class NeverCompletes extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) throws Exception {
                    // the mistake: nothing is done
                }
            };
        }
    }

    /** Waits for a notification that nobody sends. */
    @Exhibit(
            mistake = "result() never returns",
            breaks = "future.result.value",
            shows = "nothing has moved",
            ownProcess = true)
    public static final class ResultHangs extends BrokenSubject {

        @Override
        BareFuture<@Nullable Object> spoil(BareFuture<@Nullable Object> good) {
            return new ForwardingFuture(good) {

                @Override
                public @Nullable Object result(@Nullable Duration timeout) {
                    Wrongly.hang();
                    return null;
                }
            };
        }
    }

    /** Has a main program that exits when its work is done. */
    @Exhibit(
            mistake = "the worker exits the JVM after a call that returned a value",
            breaks = "future.result.value",
            shows = "exit",
            ownProcess = true)
    public static final class ExitsTheJvm extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) throws Exception {
                    Object result = call.call();
                    if (result != null) {
                        System.exit(7);
                    }
                    future.setResult(result);
                }
            };
        }
    }

    /** Is killed from outside, as far as anybody can see. */
    @Exhibit(
            mistake = "the JVM is gone after a call that returned a value",
            breaks = "future.result.value",
            shows = "exit",
            ownProcess = true)
    public static final class HaltsTheJvm extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return new HandDrivenExecutor(good) {
                @Override
                void drive(BareFuture<@Nullable Object> future, Callable<?> call) throws Exception {
                    Object result = call.call();
                    if (result != null) {
                        Runtime.getRuntime().halt(9);
                    }
                    future.setResult(result);
                }
            };
        }
    }

    /** Is not implemented yet. */
    @Exhibit(mistake = "every method raises an error", breaks = "future.created-by-submit", shows = "not implemented")
    public static final class ThrowsFromEveryMethod extends BrokenSubject {

        @Override
        Executor spoil(Executor good) {
            return throwing(Executor.class);
        }

        @Override
        @SuppressWarnings("unchecked") // it has no values of any type
        BareFuture<@Nullable Object> spoilBare(BareFuture<@Nullable Object> good) {
            return throwing(BareFuture.class);
        }

        private static <T> T throwing(Class<T> type) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        throw new UnsupportedOperationException("not implemented: " + method.getName());
                    }));
        }
    }

    /** Logs everything it does, several times. */
    @Exhibit(mistake = "each call prints 64 KiB, which breaks no rule", breaks = "", ownProcess = true)
    public static final class FloodsOutput extends BrokenSubject {

        private static final String FLOOD = "What a busy executor this is! ".repeat(1_100);

        @Override
        Executor spoil(Executor good) {
            return new ForwardingExecutor(good) {
                @Override
                public <T extends @Nullable Object> Future<T> submit(Fn<? extends T> fn, @Nullable Object... args) {
                    System.out.println(FLOOD);
                    System.err.println(FLOOD);
                    return super.submit(fn, args);
                }
            };
        }
    }
}
