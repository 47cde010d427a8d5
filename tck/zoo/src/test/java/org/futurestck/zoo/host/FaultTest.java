package org.futurestck.zoo.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Conformity;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.stage.StageFaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the kit says of faulty hosts. Those whose fault is a matter of processes are looked at in {@link FaultyProcessTest}. */
final class FaultTest {

    /** The hello and the opening of the first check. */
    private static final int BEFORE_A_CHECK = 2;

    /** More than the hello and less than two checks. */
    private static final int MOST = 9;

    private static Trial trial(Fault fault) {
        return switch (fault) {
            case SILENCE, NO_LINE_END, FORGETS_OUTCOMES, SINGLE_THREADED, NO_HELLO -> Trial.BRIEF;
            case CLOSED_OUTPUT -> Trial.LONGER;
            default -> Trial.USUAL;
        };
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"WRONG_VERSION", "NO_HELLO", "HELLO_TWICE", "LEAVES_CHILDREN", "IGNORES_THE_END"})
    void getsItsVerdictInACheck(Fault fault) {
        Trial trial = trial(fault);
        List<String> rules = fault == Fault.SINGLE_THREADED
                ? Trial.WAITING
                : trial.equals(Trial.USUAL) ? Trial.TWO_RULES : Trial.ONE_RULE;

        Certificate certificate = trial.certify(Trial.inThisJvm(fault, BEFORE_A_CHECK), rules);

        Conformity conformity =
                switch (fault.verdict()) {
                    case PASSED -> Conformity.CONFORMS;
                    case FAILED -> Conformity.DOES_NOT_CONFORM;
                    default -> Conformity.UNTRUSTED;
                };
        assertThat(certificate.verdict()).as(Trial.told(certificate)).isEqualTo(conformity);
        assertThat(certificate.rules())
                .hasSameSizeAs(rules)
                .allSatisfy(rule -> assertThat(rule.message()).contains(fault.words()))
                .extracting(RuleResult::verdict)
                .containsOnly(fault.verdict());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {
                "ANSWERS_TWICE",
                "UNKNOWN_OUTCOME",
                "SILENCE",
                "FORGETS_OUTCOMES",
                "SINGLE_THREADED",
                "HELLO_TWICE",
                "SLOW_DRIP",
                "ENDLESS_ERRORS",
                "LEAVES_CHILDREN",
                "IGNORES_THE_END"
            })
    void makesAHostUnusableAtItsHello(Fault fault) {
        assertThatThrownBy(() -> trial(fault).certify(Trial.inThisJvm(fault, 0), Trial.TWO_RULES))
                .isInstanceOf(StageFaultException.class)
                .hasMessageStartingWith("the host ")
                .hasMessageContaining(fault.words());
    }

    @Test
    void aSilentHostSaysNoHello() {
        assertThatThrownBy(() -> Trial.BRIEF.certify(Trial.inThisJvm(Fault.SILENCE, 0), Trial.TWO_RULES))
                .isInstanceOf(StageFaultException.class)
                .hasMessage("the host did not say hello within 0.5 s; it wrote nothing to standard error");
    }

    @Test
    void aSecondHelloIsSeenWhenTheCheckBegins() {
        Certificate certificate = Trial.USUAL.certify(Trial.inThisJvm(Fault.HELLO_TWICE, 0), Trial.TWO_RULES);

        assertThat(certificate.verdict()).isEqualTo(Conformity.UNTRUSTED);
        assertThat(certificate.rules())
                .allSatisfy(rule -> assertThat(rule.message())
                        .startsWith("the host answered request 1, which was answered already: '"))
                .extracting(RuleResult::verdict)
                .containsOnly(Verdict.ERROR);
    }

    /** Wherever it goes wrong, what was seen until then does not make it conform. */
    @ParameterizedTest
    @CsvSource({"WRONG_ID", "ANSWERS_TWICE", "MISSING_MEMBER"})
    void neverConforms(Fault fault) {
        for (int after = 1; after <= MOST; after++) {
            String told;
            try {
                Certificate certificate = Trial.USUAL.certify(Trial.inThisJvm(fault, after), Trial.TWO_RULES);
                assertThat(certificate.verdict())
                        .as(fault + " after " + after + "\n" + Trial.told(certificate))
                        .isNotEqualTo(Conformity.CONFORMS);
            } catch (StageFaultException e) {
                assertThat(e).hasMessageContaining(fault.words());
            }
        }
    }

    @Test
    void hasANameAndASentence() {
        assertThat(Fault.values())
                .extracting(Fault::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+|garbage|truncated|silence|unasked"));
        assertThat(Fault.values()).extracting(Fault::mistake).allMatch(text -> text.matches("It .*\\."));
        assertThat(Fault.find("wrong-id")).contains(Fault.WRONG_ID);
        assertThat(Fault.find("WRONG_ID")).isEmpty();
        assertThat(Stream.of(Fault.values()).filter(fault -> fault.words().isEmpty()))
                .extracting(Fault::verdict)
                .containsOnly(Verdict.PASSED);
    }

    @Test
    void aHostThatIsFaultyItselfIsNoSoundOne() throws InterruptedException {
        String hello = "{\"id\":1,\"type\":\"hello\",\"protocol\":2}\n";
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Process unsound = Trial.inThisJvm(Fault.INVALID_UTF8, 0).launch("");

        int status = new FaultyHost(Fault.SLOW_DRIP, 0, unsound)
                .serve(new ByteArrayInputStream(hello.getBytes(UTF_8)), OutputStream.nullOutputStream(), errors);

        assertThat(status).isEqualTo(2);
        assertThat(errors.toString(UTF_8))
                .isEqualTo("the host behind wrote a line that is not UTF-8: '{\"name\":\"f\ufffdr\"}'\n");
    }
}
