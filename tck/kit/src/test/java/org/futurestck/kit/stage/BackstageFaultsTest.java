package org.futurestck.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the backstage says to visitors that do not behave. */
@Timeout(120)
final class BackstageFaultsTest {

    private static final String GO = "{\"go\":true}";

    private final Backstage backstage = Backstage.open();
    private final BackstageRoom room = backstage.enter(sighting -> {});
    private final BackstageRoom other = backstage.enter(sighting -> {});

    @AfterEach
    void close() {
        assertThat(served(room)).isTrue();
        backstage.close();
    }

    @Test
    void anUnknownTokenIsRefusedWithoutFurtherAdo() {
        Door wrong = new Door(room.door().port(), "0123");
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            assertThat(visitor.say(RawVisitor.started(wrong, "f", false)).answer())
                    .isNull();
        }

        assertThat(room.sightings()).isEmpty();
        assertThat(room.faults()).isEmpty();
    }

    @Test
    void aConnectionServesOneCheck() {
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            assertThat(visitor.say(RawVisitor.started(room.door(), "f", false)).answer())
                    .isEqualTo(GO);
            assertThat(visitor.say(RawVisitor.started(other.door(), "f", false)).answer())
                    .isNull();
        }

        assertThat(other.sightings()).isEmpty();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("TOKEN,\"event\":\"call_started\",\"id\":\"f\",\"process\":\"1\"}", "'thread' is missing"),
                Arguments.of(
                        "TOKEN,\"event\":null,\"id\":\"f\",\"process\":\"1\",\"thread\":\"t\",\"thread_id\":\"7\"}",
                        "'event'"),
                Arguments.of("TOKEN,\"event\":\"slept\",\"id\":\"f\"}", "slept"),
                Arguments.of(
                        "TOKEN,\"event\":\"logged\",\"id\":\"f\",\"process\":\"1\",\"thread\":\"t\",\"thread_id\":\"7\",\"mood\":\"good\"}",
                        "mood"),
                Arguments.of("TOKEN,\"event\":\"logged\",\"id\":{}}", "String"),
                Arguments.of(
                        "TOKEN,\"event\":\"callback_finished\",\"id\":\"f\",\"process\":\"1\",\"thread\":\"t\",\"thread_id\":\"7\","
                                + "\"outcomes\":[null]}",
                        "'outcome' is missing"),
                Arguments.of(
                        "TOKEN,\"event\":\"callback_finished\",\"id\":\"f\",\"process\":\"1\",\"thread\":\"t\",\"thread_id\":\"7\","
                                + "\"outcomes\":[{\"outcome\":\"returned\",\"value\":1e99999}]}",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedReportIsAFaultOfItsCheck(String report, String reason) {
        String token = "{\"token\":\"" + room.door().token() + "\"";
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            assertThat(visitor.say(report.replace("TOKEN", token)).answer()).isNull();
        }

        assertThat(room.faults())
                .singleElement()
                .asString()
                .startsWith("A report was malformed: ")
                .contains(reason);
        assertThat(room.sightings()).isEmpty();
        assertThat(other.faults()).isEmpty();
    }

    static Stream<String> withoutToken() {
        return Stream.of("", "hello", "{", "[]", "null", "{\"token\":7}", "{} {}", "{\"a\":".repeat(2_000), "\0");
    }

    @ParameterizedTest
    @MethodSource("withoutToken")
    void aReportThatShowsNoTokenIsAFaultOfEveryOpenCheck(String report) {
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            assertThat(visitor.say(report).answer()).isNull();
        }

        assertThat(room.faults()).singleElement().asString().startsWith("A report was malformed: ");
        assertThat(other.faults()).isEqualTo(room.faults());
    }

    @Test
    void aMalformedReportOnAKnownConnectionIsAFaultOfThatCheckAlone() {
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            assertThat(visitor.say(RawVisitor.started(room.door(), "f", false)).answer())
                    .isEqualTo(GO);
            assertThat(visitor.say("hello").answer()).isNull();
        }

        assertThat(room.faults()).hasSize(1);
        assertThat(other.faults()).isEmpty();
    }

    @Test
    void aLineWithoutMeasureIsAFault() {
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            assertThat(visitor.say("x".repeat(Report.LONGEST + 1)).answer()).isNull();
        }

        assertThat(room.faults()).containsExactly("A report was malformed: a line has more than 1048576 bytes.");
    }

    @Test
    void aReportBeforeTheAnswerToTheLastIsAFault() {
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            visitor.say(RawVisitor.started(room.door(), "f", true)).say(RawVisitor.started(room.door(), "f", true));
            assertThat(visitor.answer()).isNull();
        }

        assertThat(room.faults()).containsExactly("A report came before the last one on its connection was answered.");
    }

    @Test
    void aConnectionThatNeverEndsIsAFault() {
        try (RawVisitor visitor = new RawVisitor(room.door())) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(visitor.say(RawVisitor.started(room.door(), "f", false))
                                .answer())
                        .isEqualTo(GO);
            }
            assertThat(visitor.say(RawVisitor.started(room.door(), "f", false)).answer())
                    .isNull();
        }

        assertThat(room.faults()).containsExactly("More than 1000 reports came on one connection.");
    }

    @Test
    void aFloodOfReportsIsBounded() {
        Sighting big = new Sighting(
                SightingEvent.LOGGED,
                "logger",
                "1",
                "t",
                "7",
                null,
                List.of(),
                List.of(),
                "x".repeat(Report.LONGEST - 1_000));
        try (BackstageClient client = BackstageClient.dial(other.door())) {
            int taken = 0;
            while (client.report(big, false)) {
                taken++;
            }
            assertThat(taken).isEqualTo(64);
        }

        assertThat(other.faults()).singleElement().asString().startsWith("A check was flooded with more than ");
        assertThat(room.faults()).isEmpty();
    }

    @Test
    void aFloodOfConnectionsIsRefusedAndTheRestIsServed() {
        List<RawVisitor> crowd = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            crowd.add(new RawVisitor(room.door()));
        }
        try (RawVisitor oneTooMany = new RawVisitor(room.door())) {
            assertThat(oneTooMany.answer()).isNull();
        }

        assertThat(room.faults()).containsExactly("The backstage refused a connection because 1000 were open.");
        crowd.forEach(RawVisitor::close);
        Deadline.within60Seconds(() -> served(room));
    }

    private static boolean served(BackstageRoom where) {
        try (RawVisitor visitor = new RawVisitor(where.door())) {
            return GO.equals(
                    visitor.say(RawVisitor.started(where.door(), "last", false)).answer());
        }
    }
}
