package org.futurestck.kit.local;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.futurestck.binding.DoneAndNotDone;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a subject returned or raised as plain data. It never fails, whatever the object does, and the data is bounded.
 */
final class Encoder {

    /** What a {@link Deed} returns for the end of an iterator. */
    static final Object EXHAUSTED = new Object();

    /** How long, in characters, a value may be; {@link #PART} stands for what JSON adds to each part. */
    private static final int LONGEST = 2_000_000;

    private static final int PART = 12;
    private static final int DEEPEST = 20;

    /** They make fewer digits than {@link Texts#LONGEST_INTEGER}. */
    private static final int MOST_BITS = 16_384;

    private static final int MOST_DIGITS = 1_000;

    /** What a {@link Deed} returns for the content of an object, which may have a handle. */
    record Content(Object object) {}

    private final Handles handles;
    private final Identities identities;
    private volatile DocumentedErrors errors = DocumentedErrors.OF_EXECUTORS;

    Encoder(Handles handles, Identities identities) {
        this.handles = handles;
        this.identities = identities;
    }

    /** Has errors told by the names of another contract. */
    void tell(DocumentedErrors named) {
        errors = named;
    }

    Value value(@Nullable Object object) {
        return new Walk().value(object, 0);
    }

    SeenError error(Throwable error) {
        String type = error.getClass().getName();
        String message = read(() -> Objects.requireNonNullElse(error.getMessage(), ""), type);
        return new SeenError(errors.kindsOf(error), Texts.cut(type), Texts.cut(message), identities.errorName(error));
    }

    /** Asks an object of the subject for a text; where it raises instead, tells that. */
    private static String read(Callable<String> text, String type) {
        try {
            return String.valueOf(text.call());
        } catch (Throwable raised) {
            return "a " + type + " that raises " + raised.getClass().getName() + " when asked for its text";
        }
    }

    /** One value; counts its length. */
    private final class Walk {

        private int length;

        Value value(@Nullable Object object, int depth) {
            length += PART;
            if (object == null) {
                return new Value.None();
            } else if (object == EXHAUSTED) {
                return new Value.Exhausted();
            } else if (object instanceof Content content) {
                return data(content.object(), depth);
            }
            String handle = handles.nameOf(object);
            if (handle != null) {
                return new Value.Handle(handle);
            }
            String token = identities.tokenName(object);
            return token != null ? new Value.Token(token) : data(object, depth);
        }

        private Value data(Object object, int depth) {
            if (object instanceof Throwable error) {
                return new Value.Failure(error(error));
            } else if (object instanceof Unsendable) {
                return new Value.Unsendable();
            } else if (object instanceof byte[] bytes) {
                return StagedBytes.isWhole(bytes) ? new Value.Bytes(bytes.length) : other(object);
            } else if (object instanceof Boolean bool) {
                return new Value.Bool(bool);
            } else if (object instanceof String text) {
                return new Value.Text(counted(Texts.cut(text)));
            } else if (object instanceof Number number) {
                return number(number);
            } else if (object instanceof List<?> list) {
                return items(list, depth);
            } else if (object instanceof DoneAndNotDone<?> sets) {
                return new Value.DoneAndNotDone(parts(sets.done(), depth), parts(sets.notDone(), depth));
            }
            return other(object);
        }

        private Value number(Number number) {
            if (number instanceof Integer
                    || number instanceof Long
                    || number instanceof Short
                    || number instanceof Byte) {
                return Value.of(number.longValue());
            } else if (number.getClass() == BigInteger.class && ((BigInteger) number).bitLength() <= MOST_BITS) {
                length += ((BigInteger) number).bitLength();
                return new Value.Int((BigInteger) number);
            } else if (number.getClass() == BigDecimal.class && isShort((BigDecimal) number)) {
                return new Value.Decimal((BigDecimal) number);
            } else if ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue())) {
                return new Value.Decimal(new BigDecimal(number.toString()));
            }
            return other(number);
        }

        private Value items(List<?> list, int depth) {
            try {
                return depth == DEEPEST ? other(list) : new Value.Items(parts(list, depth));
            } catch (Throwable raised) {
                return new Value.Other("a list that raises " + raised.getClass().getName() + " when it is read");
            }
        }

        private List<Value> parts(Iterable<?> elements, int depth) {
            List<Value> values = new ArrayList<>();
            for (Object element : elements) {
                if (length > LONGEST) {
                    values.add(new Value.Other("more than " + LONGEST + " characters"));
                    break;
                }
                values.add(value(element, depth + 1));
            }
            return values;
        }

        private Value other(Object object) {
            String type = object.getClass().getName();
            return new Value.Other(counted(Texts.cut(read(object::toString, type))));
        }

        private String counted(String text) {
            length += text.length();
            return text;
        }

        private boolean isShort(BigDecimal number) {
            return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        }
    }
}
