package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {

    @ParameterizedTest
    @ValueSource(strings = {"c, d, e", "c, d and e", "c and d and e"})
    void readsListsOfNames(String list) {
        assertThat(World.names(list)).containsExactly("c", "d", "e");
    }

    @Test
    void oneNameIsAListToo() {
        assertThat(World.names("band")).containsExactly("band");
    }

    @Test
    void needsACheck() {
        assertThatThrownBy(World::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this thread runs no check; features and properties of the kit are run by a certification");
    }
}
