package org.futurestck.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.futurestck.binding.tensorlake.Future;
import org.futurestck.binding.tensorlake.Runner;
import org.futurestck.kit.spi.Session;
import org.futurestck.kit.tensorlake.TensorlakeSubject;
import org.futurestck.reference.tensorlake.LocalRunner;
import org.jspecify.annotations.Nullable;

/** The reference's runner of function calls with one mistake in it. An animal overrides one of the two methods. */
abstract class BrokenRunner extends TensorlakeSubject {

    /** A call by a documented name. */
    record Asked(
            @Nullable Object target, String name, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {

        /** Whether it is a call of that method of a future, or of the function of the class. */
        boolean is(String method) {
            return target != null && name.equals(method);
        }

        /** Whether it is a call of that function of the module. */
        boolean isOfModule(String function) {
            return target == null && name.equals(function);
        }

        boolean has(String keyword) {
            return kwargs.containsKey(keyword);
        }

        /** Whether an argument of that name is that constant. */
        boolean has(String keyword, Enum<?> constant) {
            return constant.equals(kwargs.get(keyword));
        }

        /** The same with another keyword argument. */
        Asked with(String keyword, @Nullable Object value) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>(kwargs);
            changed.put(keyword, value);
            return new Asked(target, name, args, changed);
        }

        /** The same with other positional arguments. */
        Asked with(List<@Nullable Object> others) {
            return new Asked(target, name, others, kwargs);
        }

        @Nullable
        Object of(Session good) throws Throwable {
            return good.call(target, name, args, kwargs);
        }
    }

    /** Does what is asked, wrongly; {@code good} does it as it should be done. */
    @Nullable
    Object call(Session good, Asked asked) throws Throwable {
        return asked.of(good);
    }

    /** Reads a property, wrongly. */
    @Nullable
    Object get(Session good, Object target, String name) throws Throwable {
        return good.get(target, name);
    }

    static boolean isDone(@Nullable Object future) {
        return future instanceof Future<?> known && known.done();
    }

    /** The two lists that a wait has returned. */
    static List<List<?>> lists(@Nullable Object pair) {
        List<?> both = (List<?>) java.util.Objects.requireNonNull(pair);
        return List.of((List<?>) both.get(0), (List<?>) both.get(1));
    }

    @Override
    protected final Runner newRunner() {
        return new LocalRunner();
    }

    @Override
    public final Session open() {
        Session good = super.open();
        return new Session() {
            @Override
            public Map<String, Object> names() {
                return good.names();
            }

            @Override
            public Map<String, Class<? extends Throwable>> errors() {
                return good.errors();
            }

            @Override
            public @Nullable Object call(
                    @Nullable Object target,
                    String name,
                    List<@Nullable Object> args,
                    Map<String, @Nullable Object> kwargs)
                    throws Throwable {
                return BrokenRunner.this.call(good, new Asked(target, name, args, kwargs));
            }

            @Override
            public @Nullable Object get(Object target, String name) throws Throwable {
                return BrokenRunner.this.get(good, target, name);
            }

            @Override
            public void close() {
                good.close();
            }
        };
    }

    /** Made of the name of the class: IdsAreShared is zoo:tensorlake-ids-are-shared. */
    @Override
    public final String name() {
        String words = getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "zoo:tensorlake-" + words.toLowerCase(Locale.ROOT);
    }
}
