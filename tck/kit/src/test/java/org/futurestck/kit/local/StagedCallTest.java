package org.futurestck.kit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.futurestck.binding.Fn;
import org.futurestck.kit.operation.Call;
import org.futurestck.kit.operation.ErrorSpec;
import org.futurestck.kit.operation.Value;
import org.futurestck.kit.stage.Backstage;
import org.futurestck.kit.stage.BackstageRoom;
import org.junit.jupiter.api.Test;

/** A call in a process that knows no stage. */
@org.junit.jupiter.api.Timeout(120)
final class StagedCallTest {

    @Test
    void isPlainDataThatWorksElsewhere() throws Exception {
        try (Backstage backstage = Backstage.open();
                BackstageRoom room = backstage.enter(sighting -> {})) {
            StageObjects objects = StageObjects.of(room.door());
            Fn<Object> returning = objects.decoder().call(new Call("f", false, Rig.returning(new Value.Text("x"))));
            Fn<Object> raising = objects.decoder().call(new Call("g", false, Rig.raising(ErrorSpec.exception("b"))));

            assertThat(sent(returning).call()).isEqualTo("x");
            assertThatThrownBy(sent(raising)::call).hasMessage("raised on purpose: b");
            assertThat(room.sightings()).hasSize(4);
        }
    }

    @SuppressWarnings("unchecked") // what is read is what was written
    private static Fn<Object> sent(Fn<Object> call) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(call);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Fn<Object>) in.readObject();
        }
    }
}
