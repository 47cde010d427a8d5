package org.futurestck.kit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The book that is shipped. */
class ShippedBookTest {

    private final RuleBook book = RuleBook.load();

    @Test
    void holdsExactlyTheRulesThatWereFoundInTheDocuments() throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("expected-ids.txt")) {
            String expected = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(book.rules().stream().map(rule -> rule.id() + " " + rule.level() + " " + rule.since()))
                    .containsExactlyInAnyOrderElementsOf(expected.lines().toList());
        }
    }

    @Test
    void everyChapterFileStandsInTheIndex() throws IOException {
        List<String> withoutRules = List.of("README.md", "protocol.md");
        try (Stream<Path> files = Files.list(Path.of("..", "..", "spec", "rulebook"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !withoutRules.contains(file)))
                    .containsExactlyInAnyOrderElementsOf(
                            book.chapters().stream().map(Chapter::file).toList());
        }
    }

    @Test
    void beginsWithTheRulesThatNeedNothingElse() {
        assertThat(book.waves().get(0))
                .containsExactlyInAnyOrder(
                        "future.created-by-submit",
                        "producer.for-executors-only",
                        "producer.set-should-only",
                        "exc.broken-process-pool",
                        "exc.asyncio-distinct",
                        "tensorlake.future.tracks-operation");
        assertThat(book.waves().get(1)).contains("future.result.value");
        assertThat(book.waves().get(2))
                .contains("future.result.reraises-same", "future.result.waits", "future.cancel.pending-true");
    }

    @Test
    void restsOnSubmittedCallsAlone() {
        assertThat(book.rules())
                .filteredOn(rule -> book.profileOf(rule).equals(book.profiles().get(0)))
                .filteredOn(rule -> !rule.id().startsWith("exc.") && rule.untestable() == null)
                .filteredOn(rule -> !rule.id().equals("future.created-by-submit"))
                .allSatisfy(rule -> assertThat(book.prerequisites(rule.id())).contains("future.created-by-submit"));
    }

    @Test
    void describesContractsThatBuildOnNothingOfEachOther() {
        assertThat(book.profiles())
                .extracting(profile -> profile + " " + profile.oldest() + " " + profile.newest())
                .containsExactly("concurrent.futures 3.2 3.13", "tensorlake 0.2.70 0.5");
        assertThat(book.rules()).allSatisfy(rule -> assertThat(book.prerequisites(rule.id()))
                .allMatch(id -> book.profileOf(book.rule(id).orElseThrow()).equals(book.profileOf(rule))));
        assertThat(book.rules(book.profiles().get(1))).hasSize(41);
    }

    @Test
    void neverBuildsABindingRuleOnAnObservedOne() {
        assertThat(book.rules())
                .filteredOn(rule -> rule.level() == Level.MUST || rule.level() == Level.SHOULD)
                .flatMap(rule -> book.prerequisites(rule.id()))
                .map(id -> book.rule(id).orElseThrow().level())
                .doesNotContain(Level.OBSERVED, Level.UNDEFINED, Level.MAY);
    }

    @Test
    void leavesFewRulesWithoutCheck() {
        assertThat(book.rules())
                .filteredOn(rule -> rule.untestable() != null)
                .extracting(Rule::id)
                .containsExactlyInAnyOrder(
                        "callback.baseexception-undefined",
                        "exc.timeout-error-deprecated",
                        "executor.use-concrete-subclasses",
                        "ext.broken-pool-own-exception",
                        "ext.falsy-exceptions",
                        "ext.fork-deprecation-warning",
                        "ext.interpreter-pool",
                        "ext.interpreter-pool.exceptions",
                        "ext.interpreter-pool.initializer-pickled",
                        "ext.map.buffersize",
                        "ext.map.buffersize-validation",
                        "ext.map.continues-after-exception",
                        "ext.max-tasks-deadlock-fixed",
                        "ext.not-asyncio-future",
                        "ext.process.default-not-fork",
                        "ext.process.kill-workers",
                        "ext.process.repl-lambda",
                        "ext.process.terminate-workers",
                        "ext.proposed",
                        "map.chunksize-approximate",
                        "map.chunksize-perf",
                        "module.not-wasm",
                        "process.before-3.3-undefined",
                        "process.broken-shared-exception",
                        "process.deadlock-on-executor-future-calls",
                        "process.explicit-fork",
                        "process.fork-default-changes-3.14",
                        "process.sidesteps-gil",
                        "process.windows-61-limit",
                        "process.windows-default-capped",
                        "producer.for-executors-only",
                        "producer.set-exception-odd-values",
                        "producer.set-should-only",
                        "tensorlake.await",
                        "tensorlake.future.inspired-by-cf",
                        "tensorlake.only-inside-function",
                        "tensorlake.remote-wait-cutoff",
                        "thread.more-than-process-default",
                        "thread.no-long-running");
    }

    @Test
    void readsCellsOfTheStateTable() {
        Rule cell = book.rule("state.cancelled.set-result").orElseThrow();

        assertThat(cell.sentence()).isEqualTo("In the state cancelled, `set_result()` raises `InvalidStateError`.");
        assertThat(cell.since()).hasToString("3.8");
        assertThat(cell.buildsOn())
                .containsExactly(
                        "future.done",
                        "future.cancelled",
                        "future.running",
                        "future.not-created-directly",
                        "future.cancel.pending-true",
                        "producer.set-result",
                        "producer.set-result.invalid-state");
    }
}
