package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Certifies process pools with one fault each. Starting processes takes its time: each is certified by the rule that it breaks and by
 * the rules of its chapter that this one builds on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProcessZooTest {

    /** The edition that has all rules about process pools but those of later ones. */
    static final Edition EDITION = Edition.find("3.11").orElseThrow();

    /** Cancelled futures do not count as done for wait() and as_completed() before their turn has come. */
    private static final Set<String> CPYTHON_BREAKS = Set.of("state.cancelled.wait0", "state.cancelled.as-completed0");

    private final KillMatrix matrix = new KillMatrix(getClass());
    private @Nullable Interpreter python;

    @BeforeAll
    void findPython() {
        python = Interpreters.byDefault().orElse(null);
        assumeTrue(python != null, "there is no python3 on the PATH, so the process pools in Python were not visited");
    }

    @ParameterizedTest(name = "zoo_of_processes:{0}")
    @CsvSource({
        "RunsInTheParent, process.pool-of-processes, which is the caller's own",
        "LooksLikeAProgram, process.uses-multiprocessing, returned None",
        "OneWorkerTooMany, process.max-workers-bound, 4 have started",
        "OneWorkerTooManyByDefault, process.default-workers, have started",
        "AlwaysHasAWorker, process.max-workers-nonpositive, returned executor",
        "CutsLargeArguments, process.picklable-callable, returned",
        "SubmitRaisesPicklingErrors, process.picklable-callable, it raised",
        "ForgetsWhatCannotBeSent, process.picklable-callable, did not return",
        "BreaksWhenItCannotSend, process.picklable-callable, raised BrokenProcessPool",
        "UnsendableResultIsNone, process.picklable-result, returned None",
        "CutsLargeResults, process.picklable-result, returned",
        "RetypesErrors, process.exception-preserved, raised RuntimeError",
        "IgnoresTheInitializer, process.initializer, the initializer had ended in []",
        "InitializesInTheParent, process.initializer, and the initializer had ended in [process",
        "DropsInitargs, process.initargs, it received [[]]",
        "SwallowsInitializerErrors, process.initializer-failure-pending, returned 'value of a'",
        "TakesCallsWhenUnprepared, process.initializer-failure-submit, returned g",
        "IgnoresTheContext, process.mp-context, returned 'fork'",
        "HasAFavouriteMethod, process.mp-context-default, returned 'forkserver'",
        "ParametersInAnotherOrder, process.ctor-signature, 'but e = Executor(1, None, c, [2, 3]) raised'",
        "NeverReplaces, process.max-tasks-per-child, they ran",
        "ReplacesTooLate, process.max-tasks-per-child, they ran",
        "StartsAfresh, process.max-tasks-default-none, they ran",
        "ReplacesByTheForkServer, process.max-tasks-spawn-default, returned 'forkserver'",
        "ReplacesForkedWorkers, process.max-tasks-incompatible-with-fork, returned executor",
        "CallsTheNumberOtherwise, process.max-tasks-keyword, raised TypeError",
        "CallsACrashAnError, process.worker-death-breaks-pool, raised RuntimeError: the worker is gone",
        "CancelsAfterACrash, process.worker-death-breaks-pool, raised CancelledError",
        "FailsOneCallOnly, process.worker-death-breaks-pool, did not return",
        "TakesCallsWhenBroken, process.worker-death-submit, returned f",
        "ReplacesTheKilled, process.killed-from-outside, returned 'value of g'",
        "MapsBackwards, process.example-primes, returned 8",
        "LeavesItsWorkersAlone, shutdown.wait-true-frees-resources, returned True",
        "OneWorkerTooManyByDefault, ext.process.default-process-cpu-count, have started",
        "KeepsItsWorkers, shutdown.signals-release, returned True",
    })
    void isCaught(String name, String rule, String words) {
        Interpreter found = Objects.requireNonNull(python);
        String factory = "zoo_of_processes:" + name;
        Edition edition = rule.startsWith("ext.") ? Edition.NEWEST : EDITION;
        Certificate certificate = Visit.certify(factory, PythonZooTest.host(found, factory), edition, rules(rule));
        matrix.add(factory, certificate);

        Visit.judge(certificate, Optional.of(rule), words, Set.of());
        assertThat(certificate.rules())
                .filteredOn(result -> result.id().equals(rule))
                .hasSize(1);
    }

    @Test
    void aPoolThatHandsOutManyCallsAheadIsNotBlamed() {
        String factory = "zoo_of_processes:HandsOutTwentyAhead";
        List<String> rules = List.of(
                "future.cancel.pending-true", "state.pending.*", "state.cancelled.*", "shutdown.cancel-futures");
        Certificate certificate =
                Visit.certify(factory, PythonZooTest.host(Objects.requireNonNull(python), factory), EDITION, rules);

        Visit.judge(certificate, Optional.empty(), "", CPYTHON_BREAKS);
        assertThat(certificate.rules())
                .filteredOn(result -> result.verdict() == Verdict.PASSED)
                .hasSizeGreaterThan(15);
    }

    /** CPython's own pool waits for the rest of results, so these checks are looked at one by one. */
    @ParameterizedTest(name = "zoo_of_processes:{0}")
    @CsvSource({
        "WaitsForTheDeadToRead, a large argument waits for it to be read",
        "WritesToTheDead, it has just been given a call with a large argument",
    })
    void whoWaitsForOneThatDiesInTheMiddleOfAnArgumentIsCaught(String name, String title) {
        String rule = "process.worker-death-while-sending";
        String factory = "zoo_of_processes:" + name;
        Certificate certificate = Visit.certify(
                factory, PythonZooTest.host(Objects.requireNonNull(python), factory), EDITION, rules(rule));
        matrix.add(factory, certificate);

        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.rules())
                .filteredOn(result -> result.id().equals(rule))
                .flatMap(RuleResult::checks)
                .filteredOn(check -> check.title().equals(title))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
                    assertThat(check.message()).contains("f.result() did not return");
                });
    }

    @AfterAll
    void writeMatrix() throws IOException {
        matrix.write();
    }

    private static List<String> rules(String rule) {
        Set<String> chosen = new HashSet<>(Visit.BOOK.prerequisites(rule));
        chosen.removeIf(id -> !id.startsWith("process."));
        chosen.add(rule);
        return new ArrayList<>(chosen);
    }
}
