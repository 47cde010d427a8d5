package org.futurestck.kit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.Test;

class AllPropertiesTest {

    private static Stream<Class<?>> hooks(Class<?> type) {
        return Arrays.stream(type.getAnnotationsByType(AddLifecycleHook.class)).map(AddLifecycleHook::value);
    }

    private static boolean shrinks(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .anyMatch(method -> shrinking(method) == ShrinkingMode.FULL);
    }

    private static ShrinkingMode shrinking(Method property) {
        return property.getAnnotation(Property.class).shrinking();
    }

    @Test
    void everyClassStartsFromTheSeedOfTheRun() {
        assertThat(AllProperties.classes()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(type -> assertThat(
                        hooks(type))
                .contains(SeedOfTheRun.class));
    }

    @Test
    void whatIsShrunkIsShrunkBriefly() {
        assertThat(AllProperties.classes())
                .filteredOn(AllPropertiesTest::shrinks)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(hooks(type)).contains(BriefShrinking.class));
    }

    @Test
    void nothingIsShrunkInAThreadThatRunsNoCheck() {
        assertThat(AllProperties.classes())
                .flatMap(type -> Arrays.asList(type.getDeclaredMethods()))
                .filteredOn(method -> method.isAnnotationPresent(Property.class))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(shrinking(property)).isNotEqualTo(ShrinkingMode.BOUNDED));
    }

    @Test
    void theHooksReachThePropertiesOfAClass() {
        assertThat(new SeedOfTheRun().propagateTo()).isEqualTo(PropagationMode.ALL_DESCENDANTS);
        assertThat(new BriefShrinking().propagateTo()).isEqualTo(PropagationMode.ALL_DESCENDANTS);
    }
}
