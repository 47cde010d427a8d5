package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.hosts.python.Operations.returned;

import java.io.IOException;
import org.futurestck.kit.operation.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests with every interpreter of this machine. Each test is a check of its own on the standard library's thread pool, and has an
 * executor {@code e} with one worker; an interpreter has one host for all tests of a class.
 */
@ParameterizedClass
@MethodSource("org.futurestck.hosts.python.Pythons#all")
abstract class WithEveryPython {

    private static final SharedHosts HOSTS = new SharedHosts();

    final Interpreter python;
    final HostDriver host;

    WithEveryPython(Interpreter python) throws IOException, InterruptedException {
        this.python = python;
        this.host = HOSTS.of(python);
    }

    @BeforeAll
    static void interpretersAreNeeded() {
        Pythons.assumeThereAreSome();
    }

    @BeforeEach
    void openCheck() throws IOException, InterruptedException {
        host.open();
        assertThat(host.perform(new Operation.NewExecutor("e", 1))).isEqualTo(returned("e"));
    }

    @AfterEach
    void closeCheck() throws IOException, InterruptedException {
        assertThat(host.closeCheck()).isEmpty();
    }

    @AfterAll
    static void endHosts() throws IOException {
        HOSTS.end();
    }
}
