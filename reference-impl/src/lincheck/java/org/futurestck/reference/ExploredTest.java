package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExploredTest {

    @Test
    void aScenarioWithNothingToInterleaveShowsNothing() {
        assertThatThrownBy(() -> Explored.holds(new Idle()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Expecting actual:\n  5\n", "to be greater than or equal to:\n  50\n");
    }

    @Test
    void aScenarioThatNeverHoldsFindsNoRace() {
        assertThatThrownBy(() -> Explored.fails(new Hopeless(), "a promise is broken", "together(Nothing#1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("a promise is broken", "to contain pattern:\n  \"switch +\\|\"");
    }

    private static final class Nothing implements Runnable {

        @Override
        public void run() {
            // nothing that the other thread could see
        }
    }

    private static final class Idle extends Scenario {

        @Override
        void play() {
            together(new Nothing(), new Nothing());
        }
    }

    private static final class Hopeless extends Scenario {

        @Override
        void play() {
            together(new Nothing(), new Nothing());
            require(false, "a promise is broken");
        }
    }
}
