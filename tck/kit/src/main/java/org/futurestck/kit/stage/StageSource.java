package org.futurestck.kit.stage;

/** Opens stages for one subject. Safe for use by several threads. */
public interface StageSource extends AutoCloseable {

    /**
     * Describes the subject.
     *
     * @return the description
     */
    SubjectInfo subject();

    /**
     * Opens a stage for one check.
     *
     * @param door where the check's calls and callbacks report
     * @return a new stage
     * @throws StageFaultException if no stage can be had
     */
    Stage open(Door door);

    /** Ends whatever the stages ran in. */
    @Override
    void close();
}
