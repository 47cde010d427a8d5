package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FutureStateTest {

    @ParameterizedTest
    @CsvSource({
        "pending, false, false, false",
        "running, false, true, false",
        "cancelled, true, false, true",
        "cancelled and notified, true, false, true",
        "finished with a value, false, false, true",
        "finished with an error, false, false, true"
    })
    void looksFromOutsideAsTheStateTableSays(String words, boolean cancelled, boolean running, boolean done) {
        assertThat(FutureState.parse(words))
                .hasToString(words)
                .returns(cancelled, FutureState::cancelled)
                .returns(running, FutureState::running)
                .returns(done, FutureState::done);
    }

    @ParameterizedTest
    @EnumSource
    void isReadInFeatures(FutureState state) {
        assertThat(state.toString()).matches(FutureState.FORM);
        assertThat(FutureState.parse(state.toString())).isSameAs(state);
    }

    @Test
    void otherWordsAreRefused() {
        assertThatThrownBy(() -> FutureState.parse("asleep"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no state is called 'asleep'");
    }
}
