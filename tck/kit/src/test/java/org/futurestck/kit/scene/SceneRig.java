package org.futurestck.kit.scene;

import java.util.List;
import java.util.Set;
import org.futurestck.kit.operation.Sighting;
import org.futurestck.kit.operation.SightingEvent;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageClient;
import org.futurestck.kit.stage.Door;
import org.futurestck.kit.stage.Stage;
import org.futurestck.kit.stage.StageSource;
import org.futurestck.kit.stage.SubjectInfo;

/** A scene on a fake stage, with a real backstage and a scripted time. */
final class SceneRig implements StageSource {

    final Backstage backstage = Backstage.open();
    final FakeStage stage = new FakeStage();
    final ScriptedSignal signal = new ScriptedSignal();
    private final RestLooks restLooks = new RestLooks();
    private final StallWatch stallWatch = new StallWatch(signal::now);
    private Door door = new Door(0, "");
    final Scene scene = newScene(this);

    SceneRig() {
        signal.onTick(stallWatch::tick);
    }

    Scene newScene(StageSource source) {
        return new Scene(source, backstage, new Patience(1), restLooks, stallWatch, signal);
    }

    /** Reports as a worker does; the scene knows of it when this returns. False if nobody lets the worker go on. */
    boolean report(SightingEvent event, String id) {
        return report(door, event, id);
    }

    static boolean report(Door door, SightingEvent event, String id) {
        try (BackstageClient client = BackstageClient.dial(door)) {
            return client.report(new Sighting(event, id, "1", "worker", "7", null, List.of(), List.of(), null), false);
        }
    }

    /** Waits in real time, for what other threads report. */
    void awaitRealSightings(int count) {
        while (scene.sightings().size() < count) {
            Thread.onSpinWait();
        }
    }

    Door door() {
        return door;
    }

    /** The timeline without its times: who, what kind, what. */
    List<String> timeline() {
        return scene.timeline().stream()
                .map(entry -> entry.who() + " " + entry.kind() + " " + entry.text())
                .toList();
    }

    @Override
    public SubjectInfo subject() {
        return new SubjectInfo("fake", "1", "fake", "none", null, new Edition("3.13"), Set.of());
    }

    @Override
    public Stage open(Door opened) {
        door = opened;
        return stage;
    }

    @Override
    public void close() {
        scene.close();
        backstage.close();
    }
}
