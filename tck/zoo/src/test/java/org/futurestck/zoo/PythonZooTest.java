package org.futurestck.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.hosts.python.PythonHost;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certifies the animals that live in Python. What the pool that they are made of does wrong itself is not their fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PythonZooTest {

    private static final String GOOD = "concurrent.futures:ThreadPoolExecutor";

    private final KillMatrix matrix = new KillMatrix(getClass());
    private Set<String> deviations = Set.of();
    private @Nullable Interpreter python;

    @BeforeAll
    void certifyTheGoodOne() {
        python = Interpreters.byDefault().orElse(null);
        assumeTrue(python != null, "there is no python3 on the PATH, so the animals in Python were not visited");
        deviations = Visit.failed(certify(GOOD, List.of())).stream()
                .map(RuleResult::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @ParameterizedTest(name = "zoo:{0}")
    @CsvSource({
        "CallbacksInReverse, callback.order, they were called in the order",
        "CancelSaysYesToRunning, future.cancel.running-false, it returned True",
        "ResultReturnsNoneOnTimeout, future.result.timeout, it returned None",
        "ResultHangs, future.result.value, nothing has moved",
        "NeverCompletes, future.result.value, nothing has moved",
        "OsExitInWorker, future.result.value, exit",
        "ThrowsFromEveryMethod, future.created-by-submit, not implemented: submit",
        "MapTakesTimeoutByPlace, map.keyword-only-options, returned",
        "MapIsReadAnew, map.returns-iterator, returned",
        "FloodsOutput, , ''",
        "NoneIsNoInitializer, thread.initializer-optional, raised TypeError",
        "ParametersInAnotherOrder, thread.ctor-signature, TypeError",
        "ExitsWithoutWaiting, shutdown.program-exit-waits, the call of f",
        "JoinsInAnExitHandler, thread.exit-handler-before-atexit, exit handler h",
        "ReturnsForeignFutures, submit.returns-future, returned False",
        "SubmitKeepsNames, submit.fn-positional-only, raised TypeError",
        "KeywordsAreDropped, submit.schedules-call, 'returned [1, ''two'']'",
        "ShutdownTakesKeywordsOnly, shutdown.cancel-futures-keyword-only, raised TypeError",
        "ShutdownTakesPositions, shutdown.cancel-futures-keyword-only, returned None",
        "ErrorInBlockCancels, executor.with.does-not-cancel, f.cancelled() returned True",
        "ErrorInBlockDoesNotWait, executor.with.waits, it raised error e",
        "ShutdownInWorkerJoins, shutdown.wait-false-returns-immediately, raised RuntimeError",
        "WorkersSubmitLate, shutdown.submit-after-while-pending, returned x",
    })
    void isCaught(String name, @Nullable String rule, String words) {
        List<String> blamed = rule == null ? List.of() : List.of(rule);
        Certificate certificate = certify("zoo:" + name, Share.of(name, blamed));

        Visit.judge(certificate, Optional.ofNullable(rule), words, deviations);
        assertThat(certificate.subject().host()).isEqualTo("python");
    }

    @AfterAll
    void writeMatrix() throws IOException {
        matrix.write();
    }

    private Certificate certify(String factory, List<String> rules) {
        Certificate certificate = Visit.certify(factory, host(Objects.requireNonNull(python), factory), rules);
        matrix.add(factory, certificate);
        return certificate;
    }

    /** Starts a host that finds the modules of the zoo. */
    static HostStageSource host(Interpreter python, String factory) {
        return HostStageSource.start(new HostCommand(
                PythonHost.command(python.command(), factory, Map.of()), Map.of("PYTHONPATH", zoo().toString()), null));
    }

    private static Path zoo() {
        try {
            return Path.of(Objects.requireNonNull(Zoo.class.getResource("zoo.py"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
