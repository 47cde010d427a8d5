package org.futurestck.kit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.run.CertificationRequest;
import org.futurestck.kit.run.Effort;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.junit.jupiter.api.Test;

class RepeatCallTest {

    @Test
    void namesRuleAndSeed() {
        assertThat(RepeatCall.of(CertificationRequest.of("s", 7), "future.repr"))
                .isEqualTo("FuturesTck.of(subject).rules(\"future.repr\").seed(7).certify()");
    }

    @Test
    void keepsWhatWasAskedFor() {
        Declarations declarations = new Declarations(
                List.of(
                        new Declaration("one.json", List.of(), null, null, List.of()),
                        new Declaration("a\\\"b.json", List.of(), null, null, List.of())),
                List.of());
        CertificationRequest request = CertificationRequest.of("s", 5_000_000_000L)
                .limitedTo(List.of("future.*"))
                .against(new Edition("3.8"))
                .claiming(Set.of(Capability.PYTHON, Capability.LOGGING))
                .declaring(declarations)
                .patient(2.5)
                .trying(Effort.SOAK);

        assertThat(RepeatCall.of(request, "exc.x"))
                .isEqualTo("FuturesTck.of(subject).rules(\"exc.x\").seed(5000000000L).against(new Edition(\"3.8\"))"
                        + ".claims(Capability.LOGGING, Capability.PYTHON)"
                        + ".declare(Path.of(\"one.json\")).declare(Path.of(\"a\\\\\\\"b.json\"))"
                        + ".patience(2.5).effort(Effort.SOAK).certify()");
    }
}
