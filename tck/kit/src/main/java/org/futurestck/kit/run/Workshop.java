package org.futurestck.kit.run;

import org.futurestck.kit.scene.Patience;
import org.futurestck.kit.scene.RestLooks;
import org.futurestck.kit.scene.Scene;
import org.futurestck.kit.scene.StallWatch;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.StageSource;

/** What the checks of one run share. */
record Workshop(
        StageSource source,
        Backstage backstage,
        Patience patience,
        RestLooks restLooks,
        StallWatch stallWatch,
        long seed,
        Effort effort,
        Edition edition,
        Tally tally) {

    Scene newScene() {
        return new Scene(source, backstage, patience, restLooks, stallWatch);
    }
}
