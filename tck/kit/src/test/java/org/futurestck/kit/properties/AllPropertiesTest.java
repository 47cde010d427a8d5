package org.futurestck.kit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.Test;

class AllPropertiesTest {

    @Test
    void everyClassStartsFromTheSeedOfTheRun() {
        assertThat(AllProperties.classes()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(type -> {
            assertThat(type.getAnnotationsByType(AddLifecycleHook.class))
                    .extracting(AddLifecycleHook::value)
                    .contains(SeedOfTheRun.class);
        });
    }

    @Test
    void theSeedReachesThePropertiesOfAClass() {
        assertThat(new SeedOfTheRun().propagateTo()).isEqualTo(PropagationMode.ALL_DESCENDANTS);
    }
}
