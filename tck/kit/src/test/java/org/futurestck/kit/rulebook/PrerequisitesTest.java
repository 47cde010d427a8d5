package org.futurestck.kit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.futurestck.kit.rulebook.BookText.rule;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {

    private final RuleBook book = BookText.read(
            rule("t.last", "`t.middle`, `t.root`"),
            rule("t.root", "nothing"),
            rule("t.middle", "`t.root`"),
            rule("t.alone", "nothing"));

    @Test
    void wavesFollowTheLongestPath() {
        assertThat(book.waves()).containsExactly(Set.of("t.root", "t.alone"), Set.of("t.middle"), Set.of("t.last"));
        assertThat(book.waves().get(0)).containsExactly("t.root", "t.alone");
    }

    @Test
    void wavesCannotBeChanged() {
        assertThatThrownBy(() -> book.waves().get(0).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void prerequisitesAreTransitive() {
        assertThat(book.prerequisites("t.last")).containsExactly("t.root", "t.middle");
        assertThat(book.prerequisites("t.root")).isEmpty();
        assertThatThrownBy(() -> book.prerequisites("t.none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rule book has no rule 't.none'");
    }
}
