package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.PickleStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepLanguageTest {

    private static final StepBook BOOK = new StepBook();

    /** A sentence for each step. */
    private static final String EXAMPLES = """
            an executor with 1 worker
            an executor with 3 workers
            an executor pool2 with 2 workers
            an executor with the default number of workers
            an executor of any size
            an executor with 2 workers and the thread name prefix 'crew'
            an executor with 2 workers and the initializer i
            an initializer i with the arguments [1, 'two']
            an initializer i that raises an error
            an initializer i that raises an error from its second run on
            an initializer i that waits at its gate
            an initializer i that waits at its gate and then raises an error
            an abstract executor
            an executor that only implements submit()
            the only worker is busy
            the only worker of pool2 is busy
            a call f that returns 42
            a call f that returns 323 ** 1235
            a call f that returns ['x', 3]
            a call f that returns object t
            a call f that raises an error
            a call f that raises a TimeoutError
            a call f that waits at its gate
            a call f that waits at its gate and then raises an error
            a call f that returns its arguments
            a call f that returns a power of its arguments
            a call f that tells whether its thread is a daemon
            a call f that calls g.result(timeout=0)
            a call f that waits at its gate and then calls executor.submit(g)
            an input x of a, b and c
            an input x of a that then raises an error
            a program p that calls
            program p ends with an error
            program p ends with exit(3)
            program p sees 2 processors
            program p sees 1 processor
            program p then calls f.result()
            an exit handler h that calls executor.submit(g)
            program p submits 40 calls that wait at their gates
            8 calls are submitted that wait at their gates
            one call more than min(32, cpu_count() + 4) is submitted, and each waits at its gate
            f is submitted
            f and g are submitted
            f, g and h are submitted to pool2
            executor.shutdown(wait=False, cancel_futures=True) is called
            m = executor.map(pow, range(10), [2, 3], timeout=0.5, chunksize=2) is called
            r = wait(iter([f, g])) is called
            i = as_completed(dict.fromkeys([f, g])) is called
            thread t calls executor.shutdown()
            thread t has ended or waits
            the call of f has started
            the call of f is let go
            the calls of f and g have started
            the calls of f, g and h are let go
            initializer i has started
            initializer i is let go
            the with-block of executor is entered
            the with-block of executor is left
            the with-block of executor is left with error e
            thread t leaves the with-block of executor
            thread t leaves the with-block of executor with error e
            nothing moves any more
            0.5 seconds have passed
            1 second has passed
            program p is started
            program p has come to its end
            program p is given time to exit
            "i = as_completed(None)" is called
            "e = Executor(2, 'p')" is called
            "executor.shutdown(True, True)" raises TypeError
            "executor.submit(f, x=3)" returns f
            it returns None
            next(m) returns the value of a
            next(m) returns the end of the iterator
            next(i) returns f or g
            executor.map(perform, [a]) raises an error
            wait([f]) returns f as done
            content(r) returns none as not done
            alive(m) returns False
            cpu_count() returns 2
            inside the call of f, g.result() raises TimeoutError
            the call of f has never started
            the calls of f and g have never started
            the call of f ends
            the call of f has ended
            the calls of f and g have ended
            the calls start in the order f, g, h
            exactly 2 calls have started
            exactly min(32, process_cpu_count() + 4) calls have started
            exactly 5 * cpu_count() calls have started
            exactly 1 call has started
            at most 2 calls have started
            the calls of f and g ran in one thread
            the calls of f, g and h ran in different threads
            the calls of f, g and h ran in at most 2 threads
            the call of f ran in a thread of the caller's process, but not in the caller's thread
            the call of f did not run in thread t
            the name of the thread of f matches 'crew.*'
            the worker of f ends
            the worker of f has ended
            the call by thread t has not returned, or the worker of f has ended
            the worker of f is alive
            the threads that there are
            the executor has started no thread
            the calls of g and h ran in the thread of f or in others that there were
            initializer i ran 1 time
            initializer i ran 2 times
            initializer i received [1, 'two']
            initializer i ran in the thread of f, before its call
            input x has been read to its end
            r is a named pair of sets
            executor is an instance of Executor
            the module has the name ThreadPoolExecutor
            the module exports the name as_completed
            program p ends with status 0
            program p ends with an error status
            inside program p, executor.submit(f) raises RuntimeError
            exit handler h ran after the calls of f and g had ended
            inside exit handler h, executor.submit(g) raises RuntimeError
            it did so at least 0.05 seconds after i = as_completed([f], timeout=0.05) was called
            the call by thread t has not returned
            the call by thread t returns None
            """;

    static Stream<String> examples() {
        return EXAMPLES.lines();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSentenceMeansOneStep(String sentence) {
        assertThat(BOOK.matching(sentence)).extracting(StepBook.Step::words).hasSize(1);
    }

    @Test
    void noTwoStepsHaveTheSameWords() {
        assertThat(BOOK.steps()).extracting(StepBook.Step::words).doesNotHaveDuplicates();
    }

    @Test
    void everySentenceOfEveryFeatureMeansOneStep() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String sentence : sentences()) {
            List<StepBook.Step> meant = BOOK.matching(sentence);
            if (meant.size() != 1) {
                wrong.add(sentence + ": "
                        + meant.stream().map(StepBook.Step::words).collect(Collectors.joining(" / ")));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an executor with many workers",
                "a call f that returns something",
                "a call f that returns 1 or 2",
                "f is submited",
                "f g are submitted",
                "F is submitted",
                "the worker of f, g ends",
                "program p ends with exit(4)",
                "executor.shutdown is called",
                "executor.shutdown( is called",
                "executor.shutdown()) is called",
                "\"executor.shutdown() is called",
                "f.result(g(h())) is called",
                "it returned None",
                "exactly two calls have started",
            })
    void aTypoIsNoStep(String sentence) {
        assertThat(BOOK.matching(sentence)).isEmpty();
    }

    private static Set<String> sentences() throws IOException {
        Path root = Path.of("..", "..", "features");
        List<Path> features;
        try (Stream<Path> walk = Files.walk(root, 2)) {
            features = walk.filter(file -> file.toString().endsWith(".feature")).toList();
        }
        assertThat(features).isNotEmpty();
        Set<String> sentences = new TreeSet<>();
        for (Path feature : features) {
            pickleSteps(feature).forEach(step -> sentences.add(step.getText()));
        }
        return sentences;
    }

    private static List<PickleStep> pickleSteps(Path feature) throws IOException {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(false)
                .build();
        List<PickleStep> steps = new ArrayList<>();
        for (Envelope envelope : parser.parse(feature).toList()) {
            envelope.getPickle().ifPresent(pickle -> steps.addAll(pickle.getSteps()));
        }
        return steps;
    }
}
