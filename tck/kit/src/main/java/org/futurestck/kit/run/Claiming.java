package org.futurestck.kit.run;

import java.util.Set;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;

/** A source whose subject offers what the user has claimed as well, so that it is the same for the plan and for those who run it. */
record Claiming(StageSource source, SubjectInfo subject) implements StageSource {

    static Claiming of(StageSource source, Set<Capability> offered) {
        SubjectInfo told = source.subject();
        return new Claiming(
                source,
                new SubjectInfo(
                        told.name(),
                        told.version(),
                        told.host(),
                        told.platform(),
                        told.profile(),
                        told.edition(),
                        offered));
    }

    @Override
    public Stage open(Door door) {
        return source.open(door);
    }

    @Override
    public void close() {
        source.close();
    }
}
