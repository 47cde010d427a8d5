package org.futurestck.kit.stage;

import java.util.Set;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;

/**
 * What a stage source tells about its subject.
 *
 * @param name the name of the subject
 * @param version its version
 * @param host what holds it, such as {@code jvm}, {@code python} or {@code in-process}
 * @param platform language runtime and operating system
 * @param edition the newest edition that the subject claims
 * @param capabilities what it offers
 */
public record SubjectInfo(
        String name, String version, String host, String platform, Edition edition, Set<Capability> capabilities) {

    /**
     * Copies the capabilities.
     *
     * @param name name
     * @param version version
     * @param host host
     * @param platform platform
     * @param edition edition
     * @param capabilities capabilities
     */
    public SubjectInfo {
        capabilities = Set.copyOf(capabilities);
    }
}
