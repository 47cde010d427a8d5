package org.futurestck.kit.local;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.futurestck.kit.spi.Candidate;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.NamedSubject;
import org.futurestck.kit.spi.Subject;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageFaultException;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;
import org.jspecify.annotations.Nullable;

/** Opens stages for a subject in this JVM. Safe for use by several threads. */
public final class LocalStageSource implements StageSource {

    private final Candidate subject;
    private final SubjectInfo info;

    // Guarded by this.
    private final List<LocalStage> stages = new ArrayList<>();

    /**
     * Describes the subject and keeps it.
     *
     * @param subject the subject
     * @throws StageFaultException if the subject cannot be described
     */
    public LocalStageSource(Candidate subject) {
        this.subject = subject;
        this.info = describe(subject, "in-process");
    }

    /**
     * Describes a subject in this JVM. What it offers is found by asking for it.
     *
     * @param subject the subject
     * @param host what holds it
     * @return the description
     * @throws StageFaultException if the subject raises an error when asked
     */
    public static SubjectInfo describe(Candidate subject, String host) {
        try {
            return new SubjectInfo(
                    subject.name(),
                    subject.version(),
                    host,
                    platform(),
                    profile(subject),
                    subject.edition().orElse(null),
                    capabilities(subject));
        } catch (Throwable raised) {
            throw new StageFaultException("The subject cannot be described; it raised " + raised + ".", raised);
        }
    }

    @Override
    public SubjectInfo subject() {
        return info;
    }

    @Override
    public Stage open(Door door) {
        LocalStage stage = new LocalStage(subject, door);
        synchronized (this) {
            stages.removeIf(LocalStage::isClosed);
            stages.add(stage);
        }
        return stage;
    }

    /** Closes the stages that are still open. */
    @Override
    public void close() {
        List<LocalStage> open;
        synchronized (this) {
            open = List.copyOf(stages);
            stages.clear();
        }
        open.forEach(LocalStage::close);
    }

    /** That of an executor is the first one of the rule book. */
    private static @Nullable String profile(Candidate candidate) {
        return candidate instanceof NamedSubject subject
                ? Objects.requireNonNull(subject.profile(), "no name of a contract")
                : null;
    }

    private static Set<Capability> capabilities(Candidate candidate) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        capabilities.addAll(candidate.capabilities());
        if (candidate instanceof Subject subject) {
            capabilities.add(Capability.RACES);
            if (subject.newFuture().isPresent()) {
                capabilities.add(Capability.BARE_FUTURES);
            }
            if (subject.moduleFunctions().isPresent()) {
                capabilities.add(Capability.MODULE_FUNCTIONS);
            }
        } else {
            capabilities.add(Capability.SPELLINGS);
        }
        return capabilities;
    }

    private static String platform() {
        String runtime = System.getProperty("java.runtime.name", "Java").replace(" Runtime Environment", "");
        return runtime + " " + System.getProperty("java.version") + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
    }
}
