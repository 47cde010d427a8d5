package org.futurestck.kit.operation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value that crosses between kit and subject. Plain data is plain JSON; what is not data goes by name.
 *
 * <p>{@link #toString()} writes a value as the documents would.
 */
@JsonSerialize(using = ValueJson.Writer.class)
@JsonDeserialize(using = ValueJson.Reader.class)
public sealed interface Value {

    /** {@code None}; in Java null, and what a {@code void} method returns. */
    record None() implements Value {
        @Override
        public String toString() {
            return "None";
        }
    }

    /** A boolean. */
    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return value ? "True" : "False";
        }
    }

    /** An integer of any size. */
    record Int(BigInteger value) implements Value {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A number with a fraction. */
    record Decimal(BigDecimal value) implements Value {

        private static final int MOST_PLACES = 30;

        @Override
        public String toString() {
            // Written out, a number such as 1e999999999 would fill the memory.
            boolean writable = Math.abs(value.scale()) <= MOST_PLACES;
            return writable ? value.toPlainString() : value.toString();
        }
    }

    /** A text. */
    record Text(String value) implements Value {
        @Override
        public String toString() {
            return "'" + value + "'";
        }
    }

    /** A list or a tuple. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** An object without content that only its identity tells from others; equal names are one object. */
    record Token(String name) implements Value {
        @Override
        public String toString() {
            return "object " + name;
        }
    }

    /** An object of the subject that has a handle. */
    record Handle(String name) implements Value {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A call of the closed vocabulary as an object that can be called. */
    record Callable(Call call) implements Value {
        @Override
        public String toString() {
            return call.id();
        }
    }

    /** An error that was returned, not raised. */
    record Failure(SeenError error) implements Value {
        @Override
        public String toString() {
            return error.toString();
        }
    }

    /** What {@code wait} returns. */
    record DoneAndNotDone(List<Value> done, List<Value> notDone) implements Value {
        public DoneAndNotDone {
            done = List.copyOf(done);
            notDone = List.copyOf(notDone);
        }

        @Override
        public String toString() {
            return "done=" + new Items(done) + ", not_done=" + new Items(notDone);
        }
    }

    /** The end of an iterator. */
    record Exhausted() implements Value {
        @Override
        public String toString() {
            return "the end of the iterator";
        }
    }

    /** A string of bytes of that length, with a content that the host makes up and recognises. */
    record Bytes(long length) implements Value {
        @Override
        public String toString() {
            return length + " bytes";
        }
    }

    /** An object that cannot be sent to another process. */
    record Unsendable() implements Value {
        @Override
        public String toString() {
            return "an object that cannot be sent";
        }
    }

    /** Anything else, as its host describes it in at most 2,000 characters. */
    record Other(String description) implements Value {
        @Override
        public String toString() {
            return description;
        }
    }

    /**
     * An integer.
     *
     * @param value the number
     * @return the value
     */
    static Value of(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    /**
     * A boolean.
     *
     * @param value true or false
     * @return the value
     */
    static Value of(boolean value) {
        return new Bool(value);
    }
}
