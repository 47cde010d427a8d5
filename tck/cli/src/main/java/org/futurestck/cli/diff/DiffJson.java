package org.futurestck.cli.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.futurestck.kit.certificate.RuleResult;
import org.futurestck.kit.report.SafeText;

/** A comparison for programs, as JSON. */
final class DiffJson {

    private static final int LONGEST = 2_000;

    /** In pure ASCII nothing is left that a terminal would obey. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private DiffJson() {}

    static String of(CertificateDiff diff) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("conclusion", diff.conclusion());
        root.put("trusted", diff.trusted());
        root.put("worse", diff.worse());
        ArrayNode differences = root.putArray("differences");
        diff.circumstances().forEach(circumstance -> differences
                .addObject()
                .put("what", circumstance.what())
                .put("before", SafeText.line(circumstance.before(), LONGEST))
                .put("after", SafeText.line(circumstance.after(), LONGEST)));
        ArrayNode changes = root.putArray("changes");
        diff.changes()
                .values()
                .forEach(ofKind -> ofKind.forEach(change -> {
                    ObjectNode node = changes.addObject();
                    node.put("kind", change.kind().toString().replace(' ', '-'));
                    node.put("rule", change.rule());
                    node.put("level", change.level());
                    put(node, "before", change.before());
                    put(node, "after", change.after());
                }));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the comparison cannot be written as JSON", e);
        }
    }

    private static void put(ObjectNode node, String name, Optional<RuleResult> result) {
        result.ifPresentOrElse(
                present -> node.putObject(name)
                        .put("verdict", present.verdict().id())
                        .put("message", SafeText.line(present.told(), LONGEST)),
                () -> node.putNull(name));
    }
}
