package org.futurestck.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class BackstageTest {

    private final Backstage backstage = Backstage.open();
    private final BlockingQueue<Sighting> seen = new LinkedBlockingQueue<>();
    private final BackstageRoom room = backstage.enter(seen::add);

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void aReportIsSightedAndToldBeforeItsAnswer() {
        Sighting started = sighting(SightingEvent.CALL_STARTED, "f");
        Sighting finished = sighting(SightingEvent.CALL_FINISHED, "f");
        try (BackstageClient client = BackstageClient.dial(room.door())) {
            assertThat(client.report(started, false)).isTrue();
            assertThat(seen).containsExactly(started);
            assertThat(client.report(finished, false)).isTrue();
        }

        assertThat(seen).containsExactly(started, finished);
        assertThat(room.sightings()).containsExactly(started, finished);
        assertThat(room.faults()).isEmpty();
    }

    @Test
    void everythingASightingHoldsArrives() {
        Sighting full = new Sighting(
                SightingEvent.CALLBACK_FINISHED,
                "cb",
                "4711",
                "worker 1",
                "7",
                "f",
                List.of(new Outcome.Returned(Value.of(1)), new Outcome.Returned(new Value.None())),
                List.of(new Value.Text("an argument"), new Value.None()),
                "a text");
        try (BackstageClient client = BackstageClient.dial(room.door())) {
            client.report(full, false);
        }

        assertThat(room.faults()).isEmpty();
        assertThat(room.sightings()).containsExactly(full);
    }

    @Test
    void textsAreCut() {
        Sighting chatty = new Sighting(
                SightingEvent.LOGGED, "x".repeat(3_000), "1", "t", "7", null, List.of(), List.of(), "y".repeat(3_000));
        try (BackstageClient client = BackstageClient.dial(room.door())) {
            client.report(chatty, false);
        }

        assertThat(room.sightings().get(0).id()).hasSize(Texts.LONGEST);
        assertThat(room.sightings().get(0).text()).hasSize(Texts.LONGEST);
    }

    @Test
    void aCallWaitsAtItsGateUntilItOpens() throws InterruptedException {
        CompletableFuture<Boolean> f = reportInBackground("f");
        CompletableFuture<Boolean> g = reportInBackground("g");
        nextSighting();
        nextSighting();

        assertThat(room.waitingAtGates()).containsExactlyInAnyOrder("f", "g");
        room.openGate("g");
        assertThat(g.join()).isTrue();
        assertThat(f).isNotDone();
        assertThat(room.waitingAtGates()).containsExactly("f");
        assertThat(room.openGates()).containsExactly("g");
        room.openGate("f");
        assertThat(f.join()).isTrue();
        assertThat(room.waitingAtGates()).isEmpty();
    }

    @Test
    void anOpenGateLetsEverybodyPass() {
        room.openGate("f");

        assertThat(reportInBackground("f").join()).isTrue();
        assertThat(reportInBackground("f").join()).isTrue();
    }

    @Test
    void aListenerMayOpenTheGateItIsToldOf() {
        List<BackstageRoom> holder = new ArrayList<>();
        BackstageRoom opening = backstage.enter(sighting -> {
            assertThat(holder.get(0).waitingAtGates()).containsExactly("f");
            holder.get(0).openGate("f");
        });
        holder.add(opening);
        try (BackstageClient client = BackstageClient.dial(opening.door())) {
            assertThat(client.report(sighting(SightingEvent.CALL_STARTED, "f"), true))
                    .isTrue();
        }

        assertThat(opening.faults()).isEmpty();
    }

    @Test
    void theListenerIsToldOfOneSightingAtATimeInOrder() {
        List<Sighting> told = new ArrayList<>(); // unguarded on purpose: the room keeps the order
        BackstageRoom busy = backstage.enter(told::add);
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            String id = "call " + t;
            threads.add(inBackground(() -> {
                try (BackstageClient client = BackstageClient.dial(busy.door())) {
                    for (int i = 0; i < 50; i++) {
                        client.report(sighting(SightingEvent.CALL_STARTED, id), false);
                    }
                }
            }));
        }
        threads.forEach(CompletableFuture::join);

        assertThat(told).hasSize(400).isEqualTo(busy.sightings());
    }

    @Test
    void closingARoomEndsWhateverWaitsThereAndNothingElse() throws InterruptedException {
        BackstageRoom other = backstage.enter(seen::add);
        CompletableFuture<Boolean> here = reportInBackground("f");
        CompletableFuture<Boolean> there = reportInBackground(other, "g");
        nextSighting();
        nextSighting();

        room.close();
        room.close();

        assertThat(here.join()).isFalse();
        assertThat(reportInBackground("late").join()).isFalse();
        assertThat(room.waitingAtGates()).isEmpty();
        assertThat(room.sightings()).hasSize(1);
        assertThat(there).isNotDone();
        other.openGate("g");
        assertThat(there.join()).isTrue();
    }

    @Test
    void closingTheBackstageEndsEverything() throws InterruptedException {
        CompletableFuture<Boolean> waiting = reportInBackground("f");
        nextSighting();

        backstage.close();

        assertThat(waiting.join()).isFalse();
        assertThat(reportInBackground("late").join()).isFalse();
        assertThatThrownBy(() -> backstage.enter(sighting -> {})).isInstanceOf(StageFaultException.class);
    }

    @Test
    void whoLeavesItsGateWaitsNoMore() throws InterruptedException {
        RawVisitor visitor = new RawVisitor(room.door()).say(RawVisitor.started(room.door(), "f", true));
        nextSighting();
        visitor.close();

        Deadline.within60Seconds(() -> room.waitingAtGates().isEmpty());
        room.openGate("f");
        assertThat(room.faults()).isEmpty();
    }

    @Test
    void aListenerThatFailsIsAFaultAndTheCallGoesOn() {
        BackstageRoom broken = backstage.enter(sighting -> {
            throw new IllegalStateException("oops");
        });

        assertThat(reportInBackground(broken, "ungated", false).join()).isTrue();
        assertThat(broken.faults()).singleElement().asString().contains("\"call ungated started\"", "oops");
    }

    private CompletableFuture<Boolean> reportInBackground(String gate) {
        return reportInBackground(room, gate);
    }

    private static CompletableFuture<Boolean> reportInBackground(BackstageRoom where, String gate) {
        return reportInBackground(where, gate, true);
    }

    private static CompletableFuture<Boolean> reportInBackground(BackstageRoom where, String id, boolean gated) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        inBackground(() -> {
            try (BackstageClient client = BackstageClient.dial(where.door())) {
                answer.complete(client.report(sighting(SightingEvent.CALL_STARTED, id), gated));
            }
        });
        return answer;
    }

    private static CompletableFuture<Void> inBackground(Runnable body) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                body.run();
                end.complete(null);
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    private void nextSighting() throws InterruptedException {
        assertThat(seen.poll(60, TimeUnit.SECONDS)).isNotNull();
    }

    private static Sighting sighting(SightingEvent event, String id) {
        return new Sighting(event, id, "1", "t", "7", null, List.of(), List.of(), null);
    }
}
