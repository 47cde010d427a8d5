package org.futurestck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DependentsTest {

    private final Dependent a = new Parked(new Thread("a"));
    private final Dependent b = new Parked(new Thread("b"));
    private final Dependent c = new Parked(new Thread("c"));
    private final Dependents all = new Dependents(c, new Dependents(b, new Dependents(a, null)));

    @Test
    void losesOneAndKeepsTheOrderOfTheOthers() {
        assertThat(names(all.without(a))).containsExactly(c, b);
        assertThat(names(all.without(b))).containsExactly(c, a);
        assertThat(names(all.without(c))).containsExactly(b, a);
        assertThat(new Dependents(a, null).without(a)).isNull();
        assertThat(names(all)).containsExactly(c, b, a);
    }

    @Test
    void staysTheSameWithoutAStranger() {
        assertThat(all.without(new Parked(new Thread("a")))).isSameAs(all);
    }

    @Test
    void aFutureForgetsEachOnceAndTakesNobodyOnceItIsDone() {
        DefaultFuture<String> future = new DefaultFuture<>();
        assertThat(future.add(a)).isTrue();
        assertThat(future.remove(b)).isFalse();
        assertThat(future.remove(a)).isTrue();
        assertThat(future.remove(a)).isFalse();
        future.setResult("x");
        assertThat(future.add(a)).isFalse();
        assertThat(Leftovers.of(future)).isEmpty();
    }

    private static List<Dependent> names(@Nullable Dependents chain) {
        List<Dependent> found = new ArrayList<>();
        for (Dependents link = chain; link != null; link = link.older()) {
            found.add(link.newest());
        }
        return found;
    }
}
