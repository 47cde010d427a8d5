package org.futurestck.zoo;

import org.junit.jupiter.api.Nested;

/**
 * All that lives in processes of its own. The kit certifies two at a time, in one JVM: it waits for hosts most of the time, and is
 * warm after the first one.
 */
final class OverTheWireTest {

    @Nested
    final class InJvms extends JvmCages {}

    @Nested
    final class InPythonThreads extends PythonThreadCages {}

    @Nested
    final class InPythonProcesses extends PythonProcessCages {}

    @Nested
    final class AloneInPython extends PythonAloneCages {}
}
