package org.futurestck.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.futurestck.kit.catalogue.Catalogue;
import org.futurestck.kit.catalogue.Catalogues;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.operation.Outcome;
import org.futurestck.kit.operation.SeenError;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.rulebook.Books;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps whose parameters are tables, quotes and descriptions, as Cucumber itself hands them over. */
@Timeout(60)
class WordsInCucumberTest {

    private static final String FEATURE = "org/futurestck/kit/run/words.feature";
    private static final RuleBook BOOK = Books.of(
            Books.must("t.program"),
            Books.must("t.spelled"),
            Books.must("t.described"),
            Books.must("t.unknown"),
            Books.must("t.unthinkable"));
    private static final Catalogue CATALOGUE = Catalogues.of(BOOK, Map.of(FEATURE, Planted.text(FEATURE)));

    private final List<String> performed = new CopyOnWriteArrayList<>();

    @Test
    void tables() {
        assertThat(certify("t.program").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(performed)
                .containsExactly("program p: executor = Executor(max_workers=1); "
                        + "f = executor.submit(return 'value of f', 1, 'two'); executor.shutdown(wait=True); exit(3)");
    }

    @Test
    void quotes() {
        assertThat(certify("t.spelled").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(performed)
                .containsExactly(
                        "executor = Executor(max_workers=1)",
                        "executor.shutdown(True, False)",
                        "executor.shutdown(True, False)");
    }

    @Test
    void descriptions() {
        assertThat(certify("t.described").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(performed)
                .containsExactly(
                        "executor = Executor(max_workers=2, initializer=i, initargs=[])",
                        "f = executor.submit(return 1024)",
                        "g = executor.submit(return 'value of g')",
                        "m = executor.map(perform, [f, g])",
                        "f = executor.submit(return 1024)");
    }

    @Test
    void typos() {
        RuleResult result = certify("t.unknown");

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).isEqualTo("the kit cannot read 'f.cancle()'");
        assertThat(performed).doesNotContain("f.cancle()");
    }

    @Test
    void valuesThatAreNone() {
        RuleResult result = certify("t.unthinkable");

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message()).startsWith("The step 'a call f that returns two' is undefined.");
    }

    private RuleResult certify(String rule) {
        try (StageSource source = new Snake(StageFake.otherwise(this::outcome))) {
            return Planted.certify(BOOK, CATALOGUE, source, 1, Progress.NONE, rule)
                    .rules()
                    .get(0);
        }
    }

    private CompletableFuture<Outcome> outcome(Operation operation) {
        performed.add(operation.toString());
        return CompletableFuture.completedFuture(answer(operation));
    }

    private static Outcome answer(Operation operation) {
        if (operation instanceof Operation.NewExecutor executor) {
            return new Outcome.Returned(new Value.Handle(executor.as()));
        } else if (operation instanceof Operation.Submit submit) {
            return new Outcome.Returned(new Value.Handle(submit.as()));
        } else if (operation instanceof Operation.Map map) {
            return new Outcome.Returned(new Value.Handle(map.as()));
        } else if (operation instanceof Operation.RunProgram) {
            return new Outcome.Returned(new Value.Items(List.of(Value.of(3), new Value.Text(""))));
        }
        return new Outcome.Raised(new SeenError(List.of("TypeError", "Exception"), "TypeError", "", null));
    }

    /** A subject that says it is a Python one. */
    private record Snake(StageSource inner) implements StageSource {
        @Override
        public SubjectInfo subject() {
            return new SubjectInfo(
                    "snake", "1", "nowhere", "none", null, new Edition("3.13"), Set.of(Capability.PYTHON));
        }

        @Override
        public Stage open(Door door) {
            return inner.open(door);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
