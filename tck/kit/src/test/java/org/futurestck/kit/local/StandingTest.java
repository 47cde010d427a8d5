package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Timeout;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Deadline;
import org.futurestck.kit.stage.Standing;
import org.futurestck.kit.stage.Standing.ThreadStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(120)
final class StandingTest {

    private final Rig rig = new Rig(new FakeSubject());

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aCallerThatHangsIsSeenWaitingWhereItStands() {
        rig.future("f");
        rig.start("main", new Operation.Result("f", Timeout.OMITTED));

        Deadline.within60Seconds(() -> caller("main").waiting());

        ThreadStanding hanging = caller("main");
        assertThat(hanging.name()).isEqualTo("caller main");
        assertThat(hanging.frames()).hasSizeBetween(1, 12).anyMatch(frame -> frame.contains("FakeFuture.exception"));
        assertThat(hanging.frames().get(0)).contains("Object.wait");
        rig.start("other", new Operation.Cancel("f"));
    }

    @Test
    void aCallerThatPerformsNothingIsLeftOut() {
        rig.future("f");
        rig.start("lonely", new Operation.Cancelled("f")).join();

        Deadline.within60Seconds(() -> rig.standing().threads().stream()
                .noneMatch(thread -> thread.name().equals("caller lonely")));
    }

    @Test
    void aCallAtItsGateIsSeenWaiting() {
        rig.executor("e", 1);
        rig.submit("e", "f", true, Rig.returning(new Value.None()));
        rig.await(SightingEvent.CALL_STARTED, "f");

        Deadline.within60Seconds(() -> named("fake worker 0").waiting()
                && named("fake worker 0").frames().stream().anyMatch(frame -> frame.contains("LineReader.next")));
        assertThat(named("fake worker 0").caller()).isNull();
    }

    @Test
    void activityStaysEqualWhileAllStandStillAndDiffersWhenSomethingRan() {
        rig.future("f");
        rig.executor("e", 2);
        rig.submit("e", "g", true, Rig.returning(new Value.None()));
        rig.start("main", new Operation.Result("f", Timeout.OMITTED));
        rig.start("other", new Operation.Result("g", Timeout.OMITTED));
        rig.await(SightingEvent.CALL_STARTED, "g");
        // Threads of other tests may still be ending; once they have, nothing changes any more.
        String[] last = {rig.standing().activity()};
        int[] equal = {0};
        Deadline.within60Seconds(() -> {
            String now = rig.standing().activity();
            equal[0] = now.equals(last[0]) ? equal[0] + 1 : 0;
            last[0] = now;
            return equal[0] == 50;
        });

        rig.room.openGate("g");
        rig.await(SightingEvent.CALL_FINISHED, "g");

        assertThat(rig.standing().activity()).isNotEqualTo(last[0]);
        rig.start("third", new Operation.Cancel("f"));
    }

    @Test
    void aThreadThatRunsIsSeenRunningAndChangesTheActivity() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        Thread spinning = new Thread(
                () -> {
                    while (!stop.get()) {
                        Thread.onSpinWait();
                    }
                },
                "spinning");
        spinning.start();
        try {
            String before = rig.standing().activity();
            Deadline.within60Seconds(() -> !rig.standing().activity().equals(before));
            assertThat(named("spinning").waiting()).isFalse();
        } finally {
            stop.set(true);
            spinning.join();
        }
    }

    @Test
    void aThreadThatCameOrWentChangesTheActivity() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        String before = rig.standing().activity();
        Thread shortLived = new Thread(() -> awaitQuietly(end), "short-lived");
        shortLived.start();
        String during = rig.standing().activity();
        end.countDown();
        shortLived.join();

        assertThat(during).isNotEqualTo(before);
        assertThat(rig.standing().activity()).isNotEqualTo(during);
    }

    @Test
    void theKitsOwnThreadsAreLeftOut() {
        Standing standing = rig.standing();

        assertThat(standing.threads())
                .extracting(ThreadStanding::name)
                .doesNotContain(Thread.currentThread().getName(), "Finalizer", "Reference Handler")
                .noneMatch(name -> name.startsWith("backstage") || name.startsWith("surefire-forkedjvm-"));
    }

    private ThreadStanding caller(String caller) {
        return rig.standing().threads().stream()
                .filter(thread -> caller.equals(thread.caller()))
                .findFirst()
                .orElseThrow();
    }

    /** The newest thread of that name; workers of earlier tests may have had the same. */
    private ThreadStanding named(String name) {
        return rig.standing().threads().stream()
                .filter(thread -> thread.name().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
