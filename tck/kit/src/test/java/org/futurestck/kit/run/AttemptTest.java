package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.catalogue.Check;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Power;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.operation.History;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Race;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.scene.Endings;
import org.futurestck.kit.scene.Patience;
import org.futurestck.kit.scene.RestLooks;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.StallWatch;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.StageFaultException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Check CHECK = Catalogues.of(Books.of(Books.must("t.one")), Map.of("x.feature", """
            Feature: Things
              @rule:t.one
              Rule: Things hold
                Scenario: a thing
                  Given a thing
            """))
            .checks()
            .get(0);

    private final Backstage backstage = Backstage.open();
    private final StallWatch stallWatch = new StallWatch();
    private final StageFake source = StageFake.returning(Value.of(true));

    private final Tally tally = new Tally();

    @BeforeEach
    void begin() {
        Attempt.begin(
                CHECK,
                new Workshop(
                        source,
                        backstage,
                        new Patience(1),
                        new RestLooks(),
                        stallWatch,
                        42,
                        Effort.QUICK,
                        new Edition("3.13"),
                        tally));
    }

    @AfterEach
    void close() {
        Attempt.end();
        stallWatch.close();
        backstage.close();
    }

    private static CheckResult finish(@Nullable Throwable thrown) {
        return Attempt.end().orElseThrow().finish(thrown);
    }

    private static Scene observed() {
        Scene scene = Attempt.current().newScene();
        scene.perform(new Operation.Done("f"));
        scene.observe(true, "x", "x", 1);
        return scene;
    }

    @Test
    void belongsToItsThread() throws InterruptedException {
        assertThat(Attempt.current().check()).isSameAs(CHECK);
        assertThat(Attempt.current().seed()).isEqualTo(42);
        assertThat(Attempt.current().edition()).isEqualTo(new Edition("3.13"));

        AtomicReference<Throwable> elsewhere = new AtomicReference<>();
        Thread other = new Thread(() -> {
            try {
                Attempt.current();
            } catch (IllegalStateException e) {
                elsewhere.set(e);
            }
        });
        other.start();
        other.join();
        assertThat(elsewhere.get())
                .hasMessage("this thread runs no check; features and properties of the kit are run by a certification");
    }

    @Test
    void triesAsMuchAsTheEffortOfTheRunAllows() {
        assertThat(Attempt.current().budget(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Attempt.current().tries(40)).isEqualTo(10);
    }

    @Test
    void whatItRacedAndComparedCountsForTheRun() {
        Operation done = new Operation.Done("f");
        Race race = new Race(List.of(), List.of(List.of(done), List.of(done)), List.of(), 9, 1, 0);
        Attempt.current().raced(race, history(5, 0, 1));
        Attempt.current().raced(race, history(4, 2, 3));
        Attempt.current().compared(3);

        assertThat(tally.power()).isEqualTo(new Power(1, 9, 5, 3));
    }

    /** So many rounds: one thread was at it from 0 to 2, the other between these moments. */
    private static History history(int rounds, int begin, int end) {
        Outcome answer = new Outcome.Returned(Value.of(false));
        return new History(
                rounds,
                List.of(),
                List.of(
                        List.of(new History.Performed(0, 2, answer)),
                        List.of(new History.Performed(begin, end, answer))),
                List.of(),
                List.of());
    }

    @Test
    void tellsHowLongItTook() {
        long begun = System.nanoTime();
        begin();
        long start = System.nanoTime();
        while (System.nanoTime() - start < 2_000_000) {
            Thread.onSpinWait();
        }

        assertThat(finish(null).millis()).isBetween(2L, (System.nanoTime() - begun) / 1_000_000);
    }

    @Test
    void endsOnce() {
        assertThat(Attempt.end()).isPresent();
        assertThat(Attempt.end()).isEqualTo(Optional.empty());
        assertThatThrownBy(Attempt::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatObservedAndWasNotRefutedPasses() {
        observed();

        CheckResult result = finish(null);

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.message()).isEmpty();
        assertThat(result.observations()).isEqualTo(1);
        assertThat(result.timeline()).hasSize(2);
        assertThat(result.id()).isEqualTo("t.one/a-thing");
        assertThat(result.source()).isEqualTo("x.feature:4");
        assertThat(result.expected()).isNull();
        assertThat(result.firstIllegal()).isNull();
    }

    @Test
    void whatObservedNothingIsAnError() {
        Attempt.current().newScene().perform(new Operation.Done("f"));

        CheckResult result = finish(null);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).isEqualTo("the check observed nothing that could have refuted its rule");
        assertThat(result.timeline()).hasSize(2);
    }

    @Test
    void whatOpenedNoSceneIsAnError() {
        assertThat(finish(null).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void observationsOfAllScenesCount() {
        observed();
        observed();
        Attempt.current().newScene();

        assertThat(finish(null).observations()).isEqualTo(2);
    }

    @Test
    void aRefutationFailsWithItsOwnTimeline() {
        observed();

        CheckResult result = finish(new RuntimeException("wrapped", Endings.refuted("returns True", "returned 5")));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.message()).isEqualTo("expected returns True, but returned 5");
        assertThat(result.expected()).isEqualTo("returns True");
        assertThat(result.actual()).isEqualTo("returned 5");
        assertThat(result.firstIllegal()).isZero();
        assertThat(result.timeline()).extracting(entry -> entry.text()).containsExactly("it happened");
    }

    @Test
    void whatTheSubjectLacksIsNotClaimedEvenAfterObservations() {
        observed();

        CheckResult result = finish(new IllegalStateException("wrapped", Endings.notOffered("it does not offer x")));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_CLAIMED);
        assertThat(result.message()).isEqualTo("it does not offer x");
        assertThat(result.timeline()).hasSize(2);
    }

    @Test
    void knowsWhatTheSubjectOffers() {
        assertThat(Attempt.current().offers(Capability.LOGGING)).isTrue();
        assertThat(Attempt.current().offers(Capability.PYTHON)).isFalse();
    }

    @Test
    void aStalledMachineIsInconclusive() {
        observed();

        CheckResult result = finish(Endings.inconclusive("the machine stalled"));

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.message()).isEqualTo("the machine stalled");
    }

    @Test
    void anythingElseIsAnErrorEvenAfterObservations() {
        observed();

        CheckResult result = finish(new ArithmeticException());

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).isEqualTo("java.lang.ArithmeticException");
    }

    @Test
    void aFaultOfTheHostSpeaksForItselfHoweverItIsWrapped() {
        observed();

        CheckResult result =
                finish(new IllegalStateException("noise", new StageFaultException("The host speaks nonsense.")));

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).isEqualTo("The host speaks nonsense.");
    }

    @Test
    void aFaultBackstageOutweighsARefutation() throws IOException {
        nonsenseBackstage();

        CheckResult result = finish(Endings.refuted("a", "b"));

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).startsWith("A report was malformed: ");
    }

    @Test
    void aFaultBackstageOfAnEarlierSceneIsNotForgotten() throws IOException {
        nonsenseBackstage();
        observed();

        CheckResult result = finish(null);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).startsWith("A report was malformed: ");
    }

    @Test
    void aStageThatBreaksWhenClosedIsAnError() {
        source.onClose(() -> {
            throw new StageFaultException("The host breaks the protocol at the end.");
        });
        observed();

        CheckResult result = finish(null);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).isEqualTo("The host breaks the protocol at the end.");
    }

    @Test
    void aRefutationStandsEvenIfTheStageBreaksWhenClosed() {
        source.onClose(() -> {
            throw new StageFaultException("The host breaks the protocol at the end.");
        });
        observed();

        assertThat(finish(Endings.refuted("a", "b")).verdict()).isEqualTo(Verdict.FAILED);
    }

    /** A malformed report to a new scene; the backstage hangs up when it has noted the fault. */
    private void nonsenseBackstage() throws IOException {
        Attempt.current().newScene();
        Door door = source.doors.get(source.doors.size() - 1);
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port())) {
            String report = "{\"token\":\"" + door.token() + "\",\"event\":\"unheard_of\"}\n";
            socket.getOutputStream().write(report.getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
