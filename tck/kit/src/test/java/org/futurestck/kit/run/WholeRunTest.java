package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.binding.InvalidStateError;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.local.Fakes;
import org.futurestck.kit.local.LocalStageSource;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shipped checks against subjects in this JVM. */
@Timeout(120)
@Tag("long")
class WholeRunTest {

    private static final RuleBook BOOK = RuleBook.load();
    private static final Catalogue CATALOGUE = Catalogue.load(BOOK);

    private static Certificate certify(Subject subject, String... rules) {
        try (LocalStageSource source = new LocalStageSource(subject)) {
            return Planted.certify(BOOK, CATALOGUE, source, 3, Progress.NONE, rules);
        }
    }

    private static RuleResult rule(Certificate certificate, String id) {
        return certificate.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSoundSubjectConforms() {
        Certificate certificate = certify(Fakes.sound(), "future.*", "callback.o*", "state.finished-value.*");

        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conformity.CONFORMS);
        assertThat(certificate.counts())
                .containsEntry(Verdict.FAILED, 0)
                .containsEntry(Verdict.ERROR, 0)
                .containsEntry(Verdict.BLOCKED, 0);
        assertThat(certificate.rules())
                .extracting(RuleResult::id)
                .containsExactlyElementsOf(BOOK.rules().stream()
                        .map(rule -> rule.id())
                        .filter(id -> id.matches("future\\..*|callback\\.o.*|state\\.finished-value\\..*"))
                        .toList());
        assertThat(certificate.rules().stream().flatMap(rule -> rule.checks().stream()))
                .filteredOn(check -> check.verdict() == Verdict.PASSED)
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        check -> assertThat(check.observations()).as(check.id()).isPositive())
                .allSatisfy(check -> assertThat(check.timeline()).as(check.id()).isNotEmpty());
    }

    @Test
    void oneFaultMakesOneRedLineAndBlocksTheRest() {
        Subject subject = new WrappedSubject(sound -> new Wrapped(sound) {
            @Override
            public boolean cancel() {
                super.cancel();
                return true;
            }
        });

        Certificate certificate =
                certify(subject, "producer.srnc.true-sets-running", "future.not-created-directly", "state.*.cancel");

        assertThat(certificate.verdict()).isEqualTo(Conformity.DOES_NOT_CONFORM);
        RuleResult broken = rule(certificate, "producer.srnc.true-sets-running");
        assertThat(broken.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(broken.message()).isEqualTo("expected f.cancel() returns False, but f.cancel() returned True");
        RuleResult cell = rule(certificate, "state.running.cancel");
        assertThat(cell.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(cell.message()).isEqualTo("blocked by producer.srnc.true-sets-running");
        assertThat(rule(certificate, "state.pending.cancel").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aSubjectThatCannotCreateWhatItOffersHasFailed() {
        AtomicBoolean asked = new AtomicBoolean();
        Subject subject = new WrappedSubject(sound -> {
            if (asked.getAndSet(true)) {
                throw new IllegalStateException("no more futures");
            }
            return sound;
        });

        RuleResult result = rule(certify(subject, "callback.order"), "callback.order");

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.checks())
                .filteredOn(check -> check.source().startsWith("FutureProperties"))
                .extracting(CheckResult::message)
                .singleElement()
                .asString()
                .startsWith("expected f = Future() returns a new object, but f = Future() raised ")
                .endsWith("no more futures");
    }

    @Test
    void whatTheDocumentsLeaveOpenFailsNobody() {
        Subject subject = new WrappedSubject(sound -> new Wrapped(sound) {
            @Override
            public void setResult(Object result) {
                if (!running()) {
                    throw new InvalidStateError("it does not run");
                }
                super.setResult(result);
            }

            @Override
            public void setException(Throwable exception) {
                if (!running()) {
                    throw new InvalidStateError("it does not run");
                }
                super.setException(exception);
            }
        });

        assertThat(certify(subject, "future.encapsulates-execution").verdict()).isEqualTo(Conformity.CONFORMS);
    }

    @Test
    void aHangInThisJvmIsKnownByItsStillness() {
        CountDownLatch end = new CountDownLatch(1);
        Subject subject = new WrappedSubject(sound -> new Wrapped(sound) {
            @Override
            public boolean done() {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.done();
            }
        });

        RuleResult result = rule(certify(subject, "future.not-created-directly"), "future.not-created-directly");
        end.countDown();

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.message())
                .contains("f.done() did not return (nothing has moved for ")
                .contains("caller main waits in ");
    }
}
