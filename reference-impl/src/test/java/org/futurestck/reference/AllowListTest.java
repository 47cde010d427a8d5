package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read, and how a refusal is explained. */
class AllowListTest {

    private static Object read(byte[] written, String pattern) throws Exception {
        AllowList allowed = new AllowList(AllowList.compile(pattern), "no.such");
        return List.of(allowed.readFrom(new ObjectInputStream(new ByteArrayInputStream(written))));
    }

    private static byte[] written(Object content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(content);
        }
        return bytes.toByteArray();
    }

    private static Object nested(int depth) {
        Object inner = 1;
        for (int i = 1; i < depth; i++) {
            inner = new Object[] {inner};
        }
        return inner;
    }

    @ParameterizedTest
    @CsvSource({
        "maxarray=2, maxarray, '[Ljava.lang.Object;; 3'",
        "maxdepth=1, maxdepth, java.lang.Integer; 2",
        "maxrefs=3, maxrefs, java.lang.Number; 4",
        "maxbytes=10, maxbytes, '[Ljava.lang.Object;; '",
        "java.util.*;maxarray=2, maxarray, '[Ljava.lang.Object;; 3'",
    })
    void aLimitOfTheUserIsExplainedAsSuch(String pattern, String limit, String words) throws Exception {
        byte[] written = written(new Object[] {1, 2, 3});

        assertThatThrownBy(() -> read(written, pattern))
                .isExactlyInstanceOf(InvalidClassException.class)
                .hasMessageStartingWith(words)
                .hasMessageEndingWith(
                        " is more than " + limit + " allows between the pool and its workers; a higher limit "
                                + "can be set with WorkerSettings.withAllowedClasses(\"" + limit + "=...\")");
    }

    @Test
    void aClassThatIsNotAllowedIsNotTakenForALimit() throws Exception {
        byte[] written = written(new java.io.File[] {new java.io.File("f")});

        assertThatThrownBy(() -> read(written, "maxarray=5"))
                .hasMessage("java.io.File; not allowed between the pool and its workers; allow it with "
                        + "WorkerSettings.withAllowedClasses(\"java.io.File\")");
        assertThatThrownBy(() -> read(written, "!java.io.File;maxarray=5")).hasMessageStartingWith("java.io.File; not");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedUnlessTheUserAllowsIt() throws Exception {
        byte[] written = written(nested(1_000));

        assertThat(read(written(nested(999)), "")).isNotNull();
        for (String pattern : List.of("", "java.util.*")) {
            assertThatThrownBy(() -> read(written, pattern))
                    .hasMessageStartingWith("java.lang.Number; 1001 is more than maxdepth allows between");
        }
        assertThat(read(written, "maxdepth=2000")).isNotNull();
    }

    @Test
    void anArrayThatClaimsToBeHugeIsRefused() throws Exception {
        byte[] written = written(new byte[0]);
        ByteBuffer.wrap(written).putInt(written.length - Integer.BYTES, 500_000_001);

        assertThatThrownBy(() -> read(written, ""))
                .hasMessageStartingWith("[B; 500000001 is more than maxarray allows ");
    }

    @Test
    void hundredsOfMegabytesAreNoHindrance() {
        AllowList allowed = new AllowList(AllowList.compile(""), "no.such");

        assertThat(allowed.checkInput(new Seen(byte[].class, 499_000_000, 900, 90_000_000, 1_900_000_000L)))
                .isEqualTo(ObjectInputFilter.Status.ALLOWED);
        assertThat(allowed.checkInput(new Seen(byte[].class, 1, 1, 100_000_001, 1)))
                .isEqualTo(ObjectInputFilter.Status.REJECTED);
        assertThat(allowed.checkInput(new Seen(byte[].class, 1, 1, 1, (1L << 31) + 1)))
                .isEqualTo(ObjectInputFilter.Status.REJECTED);
    }

    private record Seen(Class<?> serialClass, long arrayLength, long depth, long references, long streamBytes)
            implements ObjectInputFilter.FilterInfo {}
}
