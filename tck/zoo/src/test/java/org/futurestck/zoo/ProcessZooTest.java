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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "zoo_of_processes:RunsInTheParent, process.pool-of-processes, which is the caller's own",
        "zoo_of_processes:LooksLikeAProgram, process.uses-multiprocessing, returned None",
        "zoo_of_processes:OneWorkerTooMany, process.max-workers-bound, 4 have started",
        "zoo_of_processes:OneWorkerTooManyByDefault, process.default-workers, have started",
        "zoo_of_processes:AlwaysHasAWorker, process.max-workers-nonpositive, returned executor",
        "zoo_of_processes:CutsLargeArguments, process.picklable-callable, returned",
        "zoo_of_processes:SubmitRaisesPicklingErrors, process.picklable-callable, it raised",
        "zoo_of_processes:ForgetsWhatCannotBeSent, process.picklable-callable, did not return",
        "zoo_of_processes:BreaksWhenItCannotSend, process.picklable-callable, raised BrokenProcessPool",
        "zoo_of_processes:UnsendableResultIsNone, process.picklable-result, returned None",
        "zoo_of_processes:CutsLargeResults, process.picklable-result, returned",
        "zoo_of_processes:RetypesErrors, process.exception-preserved, raised RuntimeError",
        "zoo_of_processes:IgnoresTheInitializer, process.initializer, the initializer had ended in []",
        "zoo_of_processes:InitializesInTheParent, process.initializer, and the initializer had ended in [process",
        "zoo_of_processes:DropsInitargs, process.initargs, it received [[]]",
        "zoo_of_processes:SwallowsInitializerErrors, process.initializer-failure-pending, returned 'value of a'",
        "zoo_of_crashes:TakesCallsWhenUnprepared, process.initializer-failure-submit, returned g",
        "zoo_of_processes:IgnoresTheContext, process.mp-context, returned 'fork'",
        "zoo_of_processes:HasAFavouriteMethod, process.mp-context-default, returned 'forkserver'",
        "zoo_of_processes:ParametersInAnotherOrder, process.ctor-signature, 'but e = Executor(1, None, c, [2, 3]) raised'",
        "zoo_of_processes:NeverReplaces, process.max-tasks-per-child, they ran",
        "zoo_of_processes:ReplacesTooLate, process.max-tasks-per-child, they ran",
        "zoo_of_processes:StartsAfresh, process.max-tasks-default-none, they ran",
        "zoo_of_processes:ReplacesByTheForkServer, process.max-tasks-spawn-default, returned 'forkserver'",
        "zoo_of_processes:ReplacesForkedWorkers, process.max-tasks-incompatible-with-fork, returned executor",
        "zoo_of_processes:CallsTheNumberOtherwise, process.max-tasks-keyword, raised TypeError",
        "zoo_of_crashes:CallsACrashAnError, process.worker-death-breaks-pool, raised RuntimeError: the worker is gone",
        "zoo_of_crashes:CancelsAfterACrash, process.worker-death-breaks-pool, raised CancelledError",
        "zoo_of_crashes:FailsOneCallOnly, process.worker-death-breaks-pool, did not return",
        "zoo_of_crashes:TakesCallsWhenBroken, process.worker-death-submit, returned f",
        "zoo_of_crashes:ReplacesTheKilled, process.killed-from-outside, returned 'value of g'",
        "zoo_of_processes:MapsBackwards, process.example-primes, returned 8",
        "zoo_of_processes:LeavesItsWorkersAlone, shutdown.wait-true-frees-resources, returned True",
        "zoo_of_processes:OneWorkerTooManyByDefault, ext.process.default-process-cpu-count, have started",
        "zoo_of_processes:KeepsItsWorkers, shutdown.signals-release, returned True",
    })
    void isCaught(String factory, String rule, String words) {
        Interpreter found = Objects.requireNonNull(python);
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
                "future.cancel.pending-true",
                "state.pending.*",
                "state.cancelled.*",
                "shutdown.cancel-futures-cancels-pending");
        Certificate certificate =
                Visit.certify(factory, PythonZooTest.host(Objects.requireNonNull(python), factory), EDITION, rules);

        Visit.judge(certificate, Optional.empty(), "", CPYTHON_BREAKS);
        assertThat(certificate.rules())
                .filteredOn(result -> result.verdict() == Verdict.PASSED)
                .hasSizeGreaterThan(15);
    }

    /** CPython's own pool waits for the rest of results, so these checks are looked at one by one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "zoo_of_crashes:WaitsForTheDeadToRead, a large argument waits for it to be read",
        "zoo_of_crashes:WritesToTheDead, it has just been given a call with a large argument",
    })
    void whoWaitsForOneThatDiesInTheMiddleOfAnArgumentIsCaught(String factory, String title) {
        String rule = "process.worker-death-while-sending";
        Certificate certificate = Visit.certify(
                factory, PythonZooTest.host(Objects.requireNonNull(python), factory), EDITION, rules(rule));
        matrix.add(factory, certificate);

        Visit.judge(certificate, Optional.of(rule), "", Set.of());
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
