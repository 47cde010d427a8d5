package org.futurestck.kit.run;

import org.futurestck.kit.certificate.CheckResult;

/** Is told how a run goes on. Called from several threads. */
public interface Progress {

    /** Nobody is told. */
    Progress NONE = new Progress() {
        @Override
        public void planned(int checks) {}

        @Override
        public void finished(CheckResult result) {}
    };

    /**
     * The run begins.
     *
     * @param checks how many checks it will run or report as blocked
     */
    void planned(int checks);

    /**
     * A check was run, or was found to be blocked.
     *
     * @param result what came of it
     */
    void finished(CheckResult result);
}
