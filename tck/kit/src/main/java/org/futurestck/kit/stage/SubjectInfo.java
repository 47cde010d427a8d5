package org.futurestck.kit.stage;

import java.util.Set;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What a stage source tells about its subject.
 *
 * @param name the name of the subject
 * @param version its version
 * @param host what holds it, such as {@code jvm}, {@code python} or {@code in-process}
 * @param platform language runtime and operating system
 * @param profile the contract that it is to keep; null for the first one of the rule book
 * @param edition the newest edition that the subject claims; null for the newest one that the rule book knows
 * @param capabilities what it offers
 */
public record SubjectInfo(
        String name,
        String version,
        String host,
        String platform,
        @Nullable String profile,
        @Nullable Edition edition,
        Set<Capability> capabilities) {

    /**
     * Copies the capabilities.
     *
     * @param name name
     * @param version version
     * @param host host
     * @param platform platform
     * @param profile contract, or null
     * @param edition edition, or null
     * @param capabilities capabilities
     */
    public SubjectInfo {
        capabilities = Set.copyOf(capabilities);
    }
}
