package org.futurestck.kit.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    private static Version version(String text) {
        return Version.exactly(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "3.8, 3.8, false",
        "3.8, 3.8.0, false",
        "3.8.0, 3.8, false",
        "3.9, 3.10, true",
        "3.10, 3.9, false",
        "3.8.18, 3.9, true",
        "3, 3.0.1, true",
        "03.08, 3.8, false"
    })
    void areComparedNumberByNumber(String left, String right, boolean before) {
        assertThat(version(left).isBefore(version(right))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "3.8, 3.8, false",
        "3.8.18, 3.8, false",
        "3.9, 3.8, true",
        "3.13.1, 3.13.1, false",
        "3.13.1.2, 3.13.1, false",
        "3.13.2, 3.13.1, true",
        "3.13.10, 3.13.9, true",
        "3.13, 3.13.1, false",
        "4, 3.13.1, true",
        "3, 3.13.1, false"
    })
    void theLastOneIncludesAllThatBeginWithIt(String version, String last, boolean beyond) {
        assertThat(version(version).isBeyond(version(last))).isEqualTo(beyond);
    }

    @ParameterizedTest
    @CsvSource({
        "3.14.0rc1+, 3.14.0",
        "v2.1, 2.1",
        "1.0-SNAPSHOT, 1.0",
        "3.11.7, 3.11.7",
        "7, 7",
        "2024.01.02 (main), 2024.01.02",
        "1..2, 1"
    })
    void beginWhatASubjectSaysOfItself(String said, String numbers) {
        assertThat(Version.in(said)).contains(version(numbers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "x1.2", " 1", "-1"})
    void areNotReadWhereThereAreNone(String said) {
        assertThat(Version.in(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.", ".3", "3.x", "v3", "3.8rc1", "3 ", "12345678901"})
    void ofDeclarationsAreNumbersAndNothingElse(String text) {
        assertThat(Version.exactly(text)).isEmpty();
    }
}
