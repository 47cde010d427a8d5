package org.futurestck.zoo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.futurestck.hosts.python.Interpreter;
import org.futurestck.hosts.python.Interpreters;
import org.futurestck.hosts.python.PythonHost;
import org.futurestck.hosts.python.ShippedDeclarations;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.SubjectInfo;
import org.futurestck.kit.wire.HostCommand;
import org.futurestck.kit.wire.HostStageSource;

/** Starts hosts for what lives in Python, and knows what the pools that it is made of do wrong themselves. */
final class PythonHosts {

    private final Interpreter python;

    private PythonHosts(Interpreter python) {
        this.python = python;
    }

    /** The hosts of the default interpreter; where there is none, the test is skipped and says so. */
    static PythonHosts open() {
        Interpreter python = Interpreters.byDefault().orElse(null);
        assumeTrue(python != null, "there is no python3 on the PATH, so the animals in Python were not visited");
        return new PythonHosts(Objects.requireNonNull(python));
    }

    /** Starts a host that finds the modules of the zoo. */
    HostStageSource start(String factory) {
        return HostStageSource.start(new HostCommand(
                PythonHost.command(python.command(), factory, Map.of()), Map.of("PYTHONPATH", modules()), null));
    }

    /** The rules that CPython's own thread pool breaks. */
    Set<String> deviations() {
        SubjectInfo good = new SubjectInfo(
                "concurrent.futures:ThreadPoolExecutor",
                python.version(),
                "python",
                "CPython",
                null,
                new Edition("3.13"),
                Set.of());
        return new Declarations(List.of(), ShippedDeclarations.all())
                .inForce(good.name(), good)
                .keySet();
    }

    private static String modules() {
        try {
            return Path.of(Objects.requireNonNull(Zoo.class.getResource("zoo_of_threads.py"))
                            .toURI())
                    .getParent()
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
