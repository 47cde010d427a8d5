package org.futurestck.reference;

import java.util.Set;
import java.util.stream.Stream;
import org.futurestck.kit.junit.FuturesTck;
import org.futurestck.kit.spi.Capability;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The reference implementation certifies itself, as any implementer would in a build of their own. */
@Tag("alone")
class ConformanceTest {

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return FuturesTck.of(new ReferenceSubject(ThreadPoolExecutor::new, Set.of(Capability.LOGGING)))
                .certify();
    }
}
