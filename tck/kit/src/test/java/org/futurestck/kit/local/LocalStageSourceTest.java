package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.futurestck.binding.BareFuture;
import org.futurestck.binding.ModuleFunctions;
import org.futurestck.kit.operation.Operation;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.SubjectInfo;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(120)
final class LocalStageSourceTest {

    @Test
    void describesItsSubject() {
        try (LocalStageSource source = new LocalStageSource(new FakeSubject())) {
            SubjectInfo info = source.subject();

            assertThat(info.name()).isEqualTo("FakeSubject");
            assertThat(info.version()).isEqualTo("1.2.3");
            assertThat(info.host()).isEqualTo("in-process");
            assertThat(info.platform())
                    .matches("\\S.* " + System.getProperty("java.version") + " on " + System.getProperty("os.name")
                            + " .+");
            assertThat(info.edition()).hasToString("3.11");
            assertThat(info.capabilities())
                    .containsExactlyInAnyOrder(
                            Capability.LOGGING, Capability.BARE_FUTURES, Capability.MODULE_FUNCTIONS, Capability.RACES);
        }
    }

    @Test
    void claimsNothingThatIsNotOffered() {
        SubjectInfo info = LocalStageSource.describe(
                new FakeSubject() {
                    @Override
                    public Optional<BareFuture<Object>> newFuture() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<ModuleFunctions> moduleFunctions() {
                        return Optional.empty();
                    }
                },
                "jvm");

        assertThat(info.host()).isEqualTo("jvm");
        assertThat(info.capabilities()).containsExactlyInAnyOrder(Capability.LOGGING, Capability.RACES);
    }

    @Test
    void closesItsStages() {
        LocalStageSource source = new LocalStageSource(new FakeSubject());
        try (Backstage backstage = Backstage.open()) {
            Stage stage = source.open(backstage.enter(sighting -> {}).door());

            source.close();

            assertThat(Rig.fault(stage.start("main", new Operation.NewFuture("f"))))
                    .isEqualTo("The stage is closed.");
        }
    }
}
