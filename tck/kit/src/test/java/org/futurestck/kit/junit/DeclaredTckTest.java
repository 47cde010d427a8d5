package org.futurestck.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.futurestck.kit.declaration.DeclarationException;
import org.futurestck.kit.local.Fakes;
import org.futurestck.kit.run.Wrapped;
import org.futurestck.kit.run.WrappedSubject;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.spi.Subject;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Known deviations, claims and patience, as implementers ask for them in their own build. */
@Timeout(60)
class DeclaredTckTest {

    private static final String BROKEN = "producer.srnc.true-sets-running";
    private static final String NO_FAILURE = "none";

    private final Path file;

    DeclaredTckTest(@TempDir Path folder) throws IOException {
        file = folder.resolve("deviations.json");
    }

    private Path declare(String rule) throws IOException {
        return Files.writeString(
                file,
                "{\"deviations\": [{\"rule\": \"" + rule
                        + "\", \"reason\": \"It can be cancelled.\", \"issue\": \"https://example.org/1\"}]}");
    }

    /** Its cancel() always answers yes. */
    private static Subject faulty() {
        return new WrappedSubject(sound -> new Wrapped(sound) {
            @Override
            public boolean cancel() {
                super.cancel();
                return true;
            }
        });
    }

    /** What each test throws, by its path below the chapter. */
    private static Map<String, Object> thrown(Stream<? extends DynamicNode> nodes) {
        Map<String, Object> thrown = new TreeMap<>();
        nodes.forEach(node -> {
            if (node instanceof DynamicContainer container) {
                thrown(container.getChildren())
                        .forEach((name, what) -> thrown.put(node.getDisplayName() + " > " + name, what));
            } else {
                Throwable error = catchThrowable(
                        () -> ((DynamicTest) node).getExecutable().execute());
                thrown.put(node.getDisplayName(), error == null ? NO_FAILURE : error);
            }
        });
        return thrown;
    }

    private static Object at(Map<String, Object> thrown, String end) {
        return thrown.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void declaredFailuresAndWhatTheyBlockAreSkipped() throws IOException {
        Map<String, Object> thrown = thrown(FuturesTck.of(faulty())
                .declare(declare(BROKEN))
                .rules(BROKEN, "state.running.cancel")
                .seed(42)
                .certify());

        assertThat(thrown.values())
                .noneMatch(AssertionFailedError.class::isInstance)
                .noneMatch(IllegalStateException.class::isInstance);
        assertThat(at(thrown, BROKEN + " > it can no longer be cancelled"))
                .isInstanceOfSatisfying(TestAbortedException.class, aborted -> assertThat(aborted)
                        .hasMessage("deviation: It can be cancelled. See https://example.org/1"
                                + " (expected f.cancel() returns False, but f.cancel() returned True)"));
        assertThat(at(thrown, "f.cancel() of a bare future that is running"))
                .isInstanceOfSatisfying(TestAbortedException.class, aborted -> assertThat(aborted)
                        .hasMessage("blocked: blocked by the declared deviation from " + BROKEN));
        assertThat(at(thrown, "the run can be trusted")).isEqualTo(NO_FAILURE);
    }

    @Test
    void aDeclarationThatHasToGoIsAFailedTest() throws IOException {
        Map<String, Object> thrown = thrown(FuturesTck.of(Fakes.sound())
                .declare(declare(BROKEN))
                .rules(BROKEN)
                .seed(42)
                .certify());

        assertThat(at(thrown, BROKEN + " > the rule is broken, as declared"))
                .isInstanceOfSatisfying(AssertionFailedError.class, failed -> assertThat(failed.getMessage())
                        .contains("FAILED " + BROKEN + " (MUST)")
                        .contains("declared as a deviation, but it passed; remove the declaration")
                        .contains(file + ": It can be cancelled.")
                        .contains("FuturesTck.of(subject).rules(\"" + BROKEN + "\").seed(42)" + ".declare(Path.of(\""
                                + file + "\")).certify()"));
        assertThat(at(thrown, BROKEN + " > it can no longer be cancelled")).isEqualTo(NO_FAILURE);
    }

    @Test
    void theRepeatLineKeepsTheEdition() {
        Map<String, Object> thrown = thrown(FuturesTck.of(faulty())
                .against(new Edition("3.8"))
                .rules(BROKEN)
                .seed(42)
                .certify());

        assertThat(at(thrown, BROKEN + " > it can no longer be cancelled"))
                .isInstanceOfSatisfying(AssertionFailedError.class, failed -> assertThat(failed.getMessage())
                        .contains(".seed(42).against(new Edition(\"3.8\")).certify()"));
    }

    @Test
    void mistakesAreToldBeforeAnythingRuns() throws IOException {
        FuturesTck tck = FuturesTck.of(Fakes.sound());
        assertThatThrownBy(() -> tck.declare(file))
                .isInstanceOf(DeclarationException.class)
                .hasMessage(file + ": there is no such file.");

        FuturesTck mistaken = tck.declare(declare("future.nonsense"));
        assertThatThrownBy(mistaken::certify)
                .isInstanceOf(DeclarationException.class)
                .hasMessage(file + ": the rule book has no rule 'future.nonsense'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tck.patience(0))
                .withMessage("the patience factor has to be more than 0, not 0.0");
    }

    @Test
    void claimsUnlockRules() {
        String test = "future.repr > the text of a pending future";
        FuturesTck tck = FuturesTck.of(Fakes.sound()).rules("future.repr").patience(2);

        assertThat(at(thrown(tck.certify()), test)).isInstanceOf(TestAbortedException.class);
        // It is no Python object, whatever it claims, and so the claim is found out.
        assertThat(at(thrown(tck.claims(Capability.PYTHON).certify()), test))
                .isNotInstanceOf(TestAbortedException.class);
    }
}
