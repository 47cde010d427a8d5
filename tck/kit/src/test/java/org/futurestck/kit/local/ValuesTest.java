package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What values become on their way to a subject and back. */
@org.junit.jupiter.api.Timeout(120)
final class ValuesTest {

    private final StageObjects objects = StageObjects.of(new Door(1, "token"));
    private final Encoder encoder = objects.encoder();

    static Stream<Value> plain() {
        return Stream.of(
                new Value.None(),
                Value.of(true),
                Value.of(-1),
                Value.of(Long.MAX_VALUE),
                new Value.Int(BigInteger.TWO.pow(200)),
                new Value.Decimal(new BigDecimal("1.50")),
                new Value.Text("grüße"),
                new Value.Items(List.of(new Value.None(), new Value.Items(List.of()), Value.of(2))),
                new Value.Bytes(0),
                new Value.Bytes(100_000),
                new Value.Unsendable(),
                new Value.Token("x"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void comesBackAsItWas(Value value) {
        assertThat(encoder.value(objects.decoder().object(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void comesThroughACallAsItWas(Value value) {
        try (Rig rig = new Rig(new FakeSubject())) {
            rig.executor("e", 1);
            rig.submit("e", "f", false, Rig.returning(value));

            assertThat(rig.result("f")).isEqualTo(new Outcome.Returned(value));
        }
    }

    @Test
    void aTokenIsRecognisedByIdentityAlone() {
        Object x = objects.decoder().object(new Value.Token("x"));

        assertThat(objects.decoder().object(new Value.Token("x"))).isSameAs(x);
        assertThat(objects.decoder().object(new Value.Token("y"))).isNotSameAs(x);
        Object stranger = StageObjects.of(new Door(1, "other")).decoder().object(new Value.Token("x"));
        assertThat(encoder.value(stranger)).isEqualTo(new Value.Other("object x"));
    }

    @Test
    void aTokenThatWasMadeElsewhereIsTheOneOfItsNameIfItComesFirst() {
        Object copy = StageObjects.of(new Door(1, "token")).decoder().object(new Value.Token("x"));
        Object another = StageObjects.of(new Door(1, "token")).decoder().object(new Value.Token("x"));

        assertThat(encoder.value(copy)).isEqualTo(new Value.Token("x"));
        assertThat(encoder.value(another)).isEqualTo(new Value.Other("object x"));
        assertThat(encoder.value(copy)).isEqualTo(new Value.Token("x"));
        assertThat(objects.decoder().object(new Value.Token("x"))).isSameAs(copy);
    }

    @Test
    void bytesCountOnlyIfTheyAreRight() {
        byte[] bytes = (byte[]) objects.decoder().object(new Value.Bytes(70_000));
        bytes[69_999]++;

        assertThat(encoder.value(bytes)).isInstanceOf(Value.Other.class);
        assertThat(encoder.value(new byte[] {0})).isInstanceOf(Value.Other.class);
    }

    @Test
    void aHandleIsRecognisedByIdentityAlone() {
        Object equalToAll = new Object() {
            @Override
            public boolean equals(Object other) {
                return true;
            }

            @Override
            public int hashCode() {
                return 1;
            }

            @Override
            public String toString() {
                return "equal to all";
            }
        };
        objects.handles().added("f", new Object());
        objects.handles().added("g", equalToAll);

        assertThat(encoder.value(equalToAll)).isEqualTo(new Value.Handle("g"));
        objects.handles().added("h", equalToAll);
        assertThat(encoder.value(equalToAll)).isEqualTo(new Value.Handle("g"));
    }

    @Test
    void aFutureCanBeAValue() {
        try (Rig rig = new Rig(new FakeSubject())) {
            rig.executor("e", 1);
            rig.future("inner");
            rig.submit("e", "f", false, Rig.returning(new Value.Handle("inner")));

            assertThat(rig.result("f")).isEqualTo(new Outcome.Returned(new Value.Handle("inner")));
            assertThat(rig.fault(new Operation.SetResult("inner", new Value.Handle("nobody"))))
                    .isEqualTo("There is no handle 'nobody'.");
            assertThat(rig.fault(new Operation.SetResult("inner", new Value.Exhausted())))
                    .isEqualTo("A subject cannot be given the end of the iterator.");
        }
    }

    @Test
    void numbersOfTheSubjectsOwn() {
        assertThat(encoder.value((short) 3)).isEqualTo(Value.of(3));
        assertThat(encoder.value(0.5)).isEqualTo(new Value.Decimal(new BigDecimal("0.5")));
        assertThat(encoder.value(Double.NaN)).isEqualTo(new Value.Other("NaN"));
        assertThat(encoder.value(new BigDecimal("1E+999999"))).isEqualTo(new Value.Other("1E+999999"));
        assertThat(encoder.value(BigInteger.TWO.pow(50_000))).isInstanceOf(Value.Other.class);
    }

    @Test
    void everythingIsBounded() {
        assertThat(encoder.value("x".repeat(5_000))).isEqualTo(new Value.Text("x".repeat(2_000)));
        List<Object> endless = new AbstractList<>() {
            @Override
            public Object get(int index) {
                return "some text";
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        List<Value> values = ((Value.Items) encoder.value(endless)).values();
        assertThat(values).hasSizeLessThan(100_000);
        assertThat(values.get(values.size() - 1)).isEqualTo(new Value.Other("more than 2000000 characters"));
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        assertThat(encoder.value(itself)).isInstanceOf(Value.Items.class);
        assertThat(encoder.value(Collections.nCopies(3, null))).isInstanceOf(Value.Items.class);
    }

    @Test
    void objectsThatRaiseAreDescribedAllTheSame() {
        Object hostile = new Object() {
            @Override
            public String toString() {
                throw new StackOverflowError();
            }
        };
        List<Object> list = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new OutOfMemoryError();
            }

            @Override
            public int size() {
                return 1;
            }
        };
        Throwable error = new IllegalStateException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalArgumentException();
            }
        };

        assertThat(encoder.value(hostile).toString()).contains("raises java.lang.StackOverflowError when asked");
        assertThat(encoder.value(list).toString()).contains("raises java.lang.OutOfMemoryError when it is read");
        SeenError seen = encoder.error(error);
        assertThat(seen.message()).contains("raises java.lang.IllegalArgumentException when asked for its text");
        assertThat(seen.kinds()).containsExactly("Exception", "BaseException");
        assertThat(encoder.value(error)).isEqualTo(new Value.Failure(seen));
    }
}
