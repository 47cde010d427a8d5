package org.futurestck.kit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.catalogue.Refutes;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.Fakes;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.run.Attempt;
import org.futurestck.kit.run.Certification;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Progress;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.TimelineEntry;
import org.junit.jupiter.api.Test;

/** What a certificate says of a property that failed with a long program first. */
class BriefShrinkingTest {

    private static final RuleBook BOOK = Books.of(Books.must("t.shrinks"));
    private static final AtomicLong SECONDS = new AtomicLong();
    private static final AtomicInteger TRIES = new AtomicInteger();

    /** No future may be called f5 or more. */
    private static void perform(List<Integer> numbers) {
        Scene scene = Attempt.current().newScene();
        for (int number : numbers) {
            Operation create = new Operation.NewFuture("f" + number);
            int entry = scene.perform(create).entry();
            scene.observe(number < 5, "a number below 5", "it was " + number + " of " + numbers, entry);
        }
        scene.observe(true, "the end", "the end");
    }

    @AddLifecycleHook(SeedOfTheRun.class)
    @AddLifecycleHook(BriefShrinking.class)
    static final class Shrunk {

        @Property(
                tries = 50,
                generation = GenerationMode.RANDOMIZED,
                edgeCases = EdgeCasesMode.NONE,
                shrinking = ShrinkingMode.FULL)
        @Refutes(rule = "t.shrinks", title = "the program is shrunk")
        void isShrunk(@ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> numbers) {
            perform(numbers);
        }
    }

    /** For this one each look at the clock takes a second. */
    static final class Hurried extends BriefShrinking {

        Hurried() {
            super(() -> TimeUnit.SECONDS.toNanos(SECONDS.incrementAndGet()));
        }
    }

    @AddLifecycleHook(SeedOfTheRun.class)
    @AddLifecycleHook(Hurried.class)
    static final class Cut {

        @Property(
                tries = 50,
                generation = GenerationMode.RANDOMIZED,
                edgeCases = EdgeCasesMode.NONE,
                shrinking = ShrinkingMode.FULL)
        @Refutes(rule = "t.shrinks", title = "the shrinking is cut short")
        void isCutShort(@ForAll @Size(min = 4, max = 8) List<@IntRange(min = 5, max = 9) Integer> numbers) {
            TRIES.incrementAndGet();
            perform(numbers);
        }
    }

    private static CheckResult certify(Class<?> properties) {
        CertificationRequest request = new CertificationRequest("subject", null, List.of(), 11, 1, 1);
        Certification certification = new Certification(BOOK, Catalogues.of(BOOK, Map.of(), properties));
        try (LocalStageSource source = new LocalStageSource(Fakes.sound())) {
            return certification
                    .certify(request, source, Progress.NONE)
                    .rules()
                    .get(0)
                    .checks()
                    .get(0);
        }
    }

    @Test
    void theShortestProgramIsReported() {
        CheckResult result = certify(Shrunk.class);

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.message()).isEqualTo("expected a number below 5, but it was 5 of [5]");
        assertThat(result.timeline())
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.OPERATION)
                .extracting(TimelineEntry::text)
                .containsExactly("f5 = Future()");
    }

    @Test
    void noTryBeginsWhenTheTimeIsOver() {
        CheckResult result = certify(Cut.class);

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.message()).startsWith("expected a number below 5, but it was ");
        assertThat(TRIES).hasValueBetween(2, 4);
    }
}
