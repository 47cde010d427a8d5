package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.operation.Action;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.properties.FutureProperties;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several certifications in one JVM, one after the other and at the same time. */
@Timeout(60)
class TogetherTest {

    private static final RuleBook BOOK = Books.of(
            Books.must("future.encapsulates-execution"),
            Books.must("future.result.value"),
            Books.must("callback.order"),
            Books.must("callback.already-done-immediate"));
    private static final Catalogue CATALOGUE = Catalogues.of(BOOK, Map.of(), FutureProperties.class);

    /** The values that calls are to return, as the property chooses them; the stage returns them. */
    private static List<Value> values(long seed) {
        List<Value> values = new ArrayList<>();
        StageFake stage = new StageFake(operation -> {
            if (operation instanceof Operation.Submit submit
                    && submit.call().action() instanceof Action.Return returning) {
                values.add(returning.value());
                return returned(new Value.Handle(submit.as()));
            } else if (operation instanceof Operation.NewExecutor executor) {
                return returned(new Value.Handle(executor.as()));
            }
            return returned(values.get(values.size() - 1));
        });
        assertThat(Planted.certify(BOOK, CATALOGUE, stage, seed, Progress.NONE, "future.result.value")
                        .verdict())
                .isEqualTo(Conformity.CONFORMS);
        return values;
    }

    private static CompletableFuture<Outcome> returned(Value value) {
        return CompletableFuture.completedFuture(new Outcome.Returned(value));
    }

    @Test
    void theSeedDecidesAboutTheRandomPrograms() {
        List<Value> values = values(1);

        assertThat(values).hasSize(25);
        assertThat(values(1)).isEqualTo(values);
        assertThat(values(2)).isNotEqualTo(values);
    }

    @Test
    void certificationsAtTheSameTimeDoNotMix() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicReference<Certificate> sound = new AtomicReference<>();
        AtomicReference<Certificate> unsound = new AtomicReference<>();
        Thread one = certifying(Value.of(false), both, sound);
        Thread other = certifying(Value.of(true), both, unsound);
        one.join();
        other.join();

        assertThat(sound.get().verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(sound.get().rules()).extracting(RuleResult::verdict).containsExactly(Verdict.PASSED, Verdict.PASSED);
        assertThat(unsound.get().verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        assertThat(unsound.get().problems()).isEmpty();
        assertThat(unsound.get().rules())
                .extracting(RuleResult::verdict)
                .containsExactly(Verdict.FAILED, Verdict.FAILED);
    }

    /** Certifies a subject whose futures answer everything with one value; both wait for each other in their first check. */
    private static Thread certifying(Value answer, CyclicBarrier both, AtomicReference<Certificate> certificate) {
        CountDownLatch met = new CountDownLatch(1);
        StageFake source = StageFake.otherwise(operation -> {
            if (met.getCount() > 0) {
                met.countDown();
                await(both);
            }
            return CompletableFuture.completedFuture(new Outcome.Returned(answer));
        });
        Thread thread = new Thread(
                () -> certificate.set(Planted.certify(source, "t.passes", "t.property.passes")), "certifying");
        thread.start();
        return thread;
    }

    @Test
    void anInterruptedCertificationEndsAndSaysNothing() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        StageFake hanging = StageFake.otherwise(operation -> {
            waiting.countDown();
            return new CompletableFuture<>();
        });
        AtomicReference<Object> end = new AtomicReference<>();
        Thread certifying = new Thread(() -> {
            try {
                end.set(Planted.certify(hanging, "t.passes"));
            } catch (RuntimeException e) {
                end.set(e);
            }
        });
        certifying.start();
        waiting.await();
        certifying.interrupt();
        certifying.join();

        assertThat(end.get()).isInstanceOfSatisfying(Certificate.class, certificate -> {
            assertThat(certificate.problems()).contains("the run was interrupted");
            assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
