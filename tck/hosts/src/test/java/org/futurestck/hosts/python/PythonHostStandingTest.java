package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.futurestck.kit.operation.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host tells where threads stand while its callers are stuck. */
final class PythonHostStandingTest {

    private static final String PYTHONS = "org.futurestck.hosts.python.Pythons#oldestAndNewest";
    private static final Operation SUBMIT = new Operation.Submit("e", "f", Operations.callThatReturnsNothing("f"));

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void aCallerThatHangsIsSeenToWaitAndItsCheckCanBeClosed(Interpreter python) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "only Linux tells what single threads do");
        try (HostDriver host = HostDriver.start(python, "hard_pools:Hanging", Modules.directory())) {
            host.hello();
            host.open();
            host.perform(new Operation.NewExecutor("e", null));
            host.start("main", SUBMIT);

            JsonNode standing = host.standing();
            JsonNode next = host.standing();
            while (!next.equals(standing)) {
                standing = next;
                next = host.standing();
            }

            JsonNode main = thread(standing, "caller main");
            assertThat(main.path("caller").asText()).isEqualTo("main");
            assertThat(main.path("waiting").asBoolean()).isTrue();
            assertThat(main.path("frames").toString())
                    .contains("hard_pools.py", " in submit")
                    .doesNotContain("futures_host");
            assertThat(standing.path("threads")).hasSize(2).allMatch(thread -> thread.path("waiting")
                    .asBoolean());
            assertThat(host.closeCheck()).containsExactly("main");

            host.open();
            assertThat(host.perform(new Operation.NewExecutor("e", null))).isEqualTo(Operations.returned("e"));
            assertThat(thread(host.standing(), "abandoned caller main").has("caller"))
                    .isFalse();
            assertThat(host.closeCheck()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(PYTHONS)
    void aCallerThatSpinsIsSeenToBeActive(Interpreter python) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "only Linux tells what single threads do");
        try (HostDriver host = HostDriver.start(python, "hard_pools:Spinning", Modules.directory())) {
            host.hello();
            host.open();
            host.perform(new Operation.NewExecutor("e", null));
            host.start("main", SUBMIT);

            for (int look = 0; look < 5; look++) {
                JsonNode standing = host.standing();
                assertThat(host.standing().path("activity")).isNotEqualTo(standing.path("activity"));
                assertThat(thread(standing, "caller main").path("waiting").asBoolean())
                        .as("%s", standing)
                        .isFalse();
            }
        }
    }

    private static JsonNode thread(JsonNode standing, String name) {
        return StreamSupport.stream(standing.path("threads").spliterator(), false)
                .filter(thread -> thread.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no thread '" + name + "' in " + standing));
    }
}
