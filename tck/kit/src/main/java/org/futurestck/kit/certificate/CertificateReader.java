package org.futurestck.kit.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.futurestck.kit.KitVersion;
import org.futurestck.kit.stage.JsonFault;

/** Reads certificates; what is wrong with one is told in a sentence. */
final class CertificateReader {

    /** In bytes. No run writes nearly as much; whoever names an endless file is told so. */
    private static final int LONGEST = 64 << 20;

    private static final Set<String> MAY_BE_NULL = Set.of("expected", "actual", "first_illegal");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantDeserializer()))
            .build();

    private final String source;

    private CertificateReader(String source) {
        this.source = source;
    }

    static Certificate read(Path file) {
        CertificateReader reader = new CertificateReader(file.toString());
        if (Files.isDirectory(file)) {
            throw reader.wrong("this is a directory, not a certificate");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw reader.wrong("this is longer than any certificate");
            }
            return reader.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException e) {
            throw new CertificateException(file + ": there is no such file.", e);
        } catch (CharacterCodingException e) {
            throw new CertificateException(file + ": this is not a text in UTF-8.", e);
        } catch (IOException e) {
            throw new CertificateException(file + ": this cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Certificate read(String json) {
        if (json.isBlank()) {
            throw wrong("this is empty, as if it was never written to the end");
        }
        JsonNode root = tree(json);
        if (!root.isObject() || !root.path("kit").isTextual() || !root.has("rulebook")) {
            throw wrong("this is JSON, but no certificate of this kit");
        }
        JsonNode format = ((ObjectNode) root).remove("format");
        if (format == null || !format.isInt() || format.intValue() != Certificate.FORMAT) {
            throw wrong("this certificate has " + (format == null ? "no format number" : "the format " + format)
                    + " and was written by the kit " + root.path("kit").textValue() + "; this kit, "
                    + KitVersion.VERSION + ", reads the format " + Certificate.FORMAT);
        }
        demandNoNull(root, "");
        try {
            Certificate certificate = JSON.treeToValue(root, Certificate.class);
            Coherence.fault(certificate).ifPresent(fault -> {
                throw wrong("this certificate contradicts itself: " + fault);
            });
            return certificate;
        } catch (UnrecognizedPropertyException e) {
            throw new CertificateException(
                    source + ": this is no certificate of this kit: nothing in one is called '" + place(e) + "'.", e);
        } catch (JsonMappingException e) {
            String place = place(e);
            throw new CertificateException(
                    source + ": this is no certificate of this kit: "
                            + (place.isEmpty() ? "a member" : "'" + place + "'")
                            + " is missing or not as it has to be.",
                    e);
        } catch (JsonProcessingException e) {
            throw new CertificateException(source + ": this is no certificate: " + e.getOriginalMessage() + ".", e);
        }
    }

    private JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CertificateException(source + ": " + JsonFault.sentence(e) + ".", e);
        }
    }

    private void demandNoNull(JsonNode node, String place) {
        node.properties().forEach(member -> {
            String inside = place.isEmpty() ? member.getKey() : place + "." + member.getKey();
            if (member.getValue().isNull() && !MAY_BE_NULL.contains(member.getKey())) {
                throw wrong("this is no certificate of this kit: '" + inside + "' is null");
            }
            demandNoNull(member.getValue(), inside);
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (node.get(i).isNull()) {
                    throw wrong("this is no certificate of this kit: '" + place + "[" + i + "]' is null");
                }
                demandNoNull(node.get(i), place + "[" + i + "]");
            }
        }
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.toString();
    }

    private CertificateException wrong(String sentence) {
        return new CertificateException(source + ": " + sentence + ".");
    }

    /** Moments as the writer writes them. */
    private static final class InstantDeserializer extends FromStringDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String text, DeserializationContext context) {
            return Instant.parse(text);
        }
    }
}
