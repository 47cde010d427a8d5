package org.futurestck.kit.run;

import java.util.Set;
import org.futurestck.kit.certificate.CheckResult;
import org.futurestck.kit.certificate.Verdict;

/** Tells another of each failure that a declaration excuses as a deviation. Safe for use by several threads, if the other is. */
final class ExcusingProgress implements Progress {

    private final Progress told;
    private final Set<String> declared;

    ExcusingProgress(Progress told, Set<String> declared) {
        this.told = told;
        this.declared = Set.copyOf(declared);
    }

    @Override
    public void planned(int checks) {
        told.planned(checks);
    }

    @Override
    public void finished(CheckResult result) {
        String rule = result.id().substring(0, result.id().indexOf('/'));
        boolean excused = result.verdict() == Verdict.FAILED && declared.contains(rule);
        told.finished(excused ? result.as(Verdict.DEVIATION) : result);
    }
}
