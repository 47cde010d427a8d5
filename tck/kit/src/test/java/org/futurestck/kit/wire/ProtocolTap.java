package org.futurestck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every line that crosses and holds it to the schema of the protocol. */
final class ProtocolTap implements Tap {

    private static final String LOCATION = "classpath:org/futurestck/schema/protocol.schema.json#/$defs/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema REQUEST = REGISTRY.getSchema(SchemaLocation.of(LOCATION + "request"));
    private static final Schema ANSWER = REGISTRY.getSchema(SchemaLocation.of(LOCATION + "answer"));

    private record Line(boolean fromKit, String text) {}

    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void line(boolean fromKit, String line) {
        lines.add(new Line(fromKit, line));
    }

    /** Asserts that lines crossed, and that all were as the protocol says. */
    void assertValid() {
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(errors(line.fromKit(), line.text()))
                .isEmpty());
    }

    /** Asserts that the kit's own lines were as the protocol says. */
    void assertRequestsValid() {
        assertThat(lines).filteredOn(Line::fromKit).allSatisfy(line -> assertThat(errors(true, line.text()))
                .isEmpty());
    }

    static List<String> errors(boolean fromKit, String line) {
        return (fromKit ? REQUEST : ANSWER)
                .validate(line, InputFormat.JSON).stream().map(Error::toString).toList();
    }
}
