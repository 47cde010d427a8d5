package org.futurestck.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeJsonTest {

    @Test
    void returnedCarriesItsValueEvenIfThatIsNone() {
        Json.holds(new Outcome.Returned(new Value.None()), Outcome.class, "{\"outcome\":\"returned\",\"value\":null}");
        Json.holds(new Outcome.Returned(Value.of(true)), Outcome.class, "{\"outcome\":\"returned\",\"value\":true}");
    }

    @Test
    void raisedCarriesItsError() {
        Json.holds(
                new Outcome.Raised(new SeenError(List.of("TimeoutError", "Exception"), "T", "late", null)),
                Outcome.class,
                "{\"outcome\":\"raised\",\"error\":"
                        + "{\"kinds\":[\"TimeoutError\",\"Exception\"],\"type\":\"T\",\"message\":\"late\"}}");
        Json.holds(
                new Outcome.Raised(new SeenError(List.of("Exception"), "T", "", "e")),
                Outcome.class,
                "{\"outcome\":\"raised\",\"error\":"
                        + "{\"kinds\":[\"Exception\"],\"type\":\"T\",\"message\":\"\",\"name\":\"e\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":1}                             | missing type id property 'outcome'",
                "{\"outcome\":\"returned\"}                | Missing required creator property 'value'",
                "{\"outcome\":\"raised\"}                  | Missing required creator property 'error'",
                "{\"outcome\":\"blocked\",\"where\":\"x\"} | Could not resolve type id 'blocked'",
                "{\"outcome\":\"lost\",\"how\":\"x\"}      | Could not resolve type id 'lost'",
            })
    void refusesWhatAHostMayNotSay(String json, String sentence) {
        assertThat(Json.refusal(json, Outcome.class)).contains(sentence);
    }

    @Test
    void sightingsKeepAllTheirParts() {
        Json.holds(
                new Sighting(
                        SightingEvent.CALLBACK_FINISHED,
                        "c",
                        "1",
                        "main",
                        "7",
                        "f",
                        List.of(new Outcome.Returned(Value.of(1))),
                        List.of(Value.of(2)),
                        null),
                Sighting.class,
                "{\"event\":\"callback_finished\",\"id\":\"c\",\"process\":\"1\",\"thread\":\"main\","
                        + "\"threadId\":\"7\",\"future\":\"f\","
                        + "\"outcomes\":[{\"outcome\":\"returned\",\"value\":1}],\"arguments\":[2],\"text\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "CALL_STARTED, call_started",
        "CALL_FINISHED, call_finished",
        "CALLBACK_STARTED, callback_started",
        "CALLBACK_FINISHED, callback_finished",
        "INITIALIZER_STARTED, initializer_started",
        "INITIALIZER_FINISHED, initializer_finished",
        "INPUT_READ, input_read",
        "PROGRAM_ENDING, program_ending",
        "HANDLER_STARTED, handler_started",
        "HANDLER_FINISHED, handler_finished",
        "LOGGED, logged"
    })
    void eventsHaveProtocolNames(SightingEvent event, String name) {
        Json.holds(event, SightingEvent.class, '"' + name + '"');
    }
}
