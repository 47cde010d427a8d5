package org.futurestck.kit.declaration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.stage.JsonFault;
import org.jspecify.annotations.Nullable;

/** Reads declarations; what is wrong with one is told in a sentence. It accepts what the declaration schema accepts. */
final class DeclarationReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    private static final List<String> OF_DECLARATION = List.of("subjects", "host", "platform", "deviations");
    private static final List<String> OF_DEVIATION = List.of("rule", "reason", "issue", "since", "until");

    private final String source;

    DeclarationReader(String source) {
        this.source = source;
    }

    static Declaration read(Path file) {
        DeclarationReader reader = new DeclarationReader(file.toString());
        if (Files.isDirectory(file)) {
            throw reader.wrong("this is a directory, not a declaration");
        }
        try {
            return reader.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new DeclarationException(file + ": there is no such file.", e);
        } catch (MalformedInputException e) {
            throw new DeclarationException(file + ": this is not a text in UTF-8.", e);
        } catch (IOException e) {
            throw new DeclarationException(file + ": this cannot be read: " + e.getMessage() + ".", e);
        }
    }

    Declaration read(String json) {
        JsonNode root = tree(json);
        if (!root.isObject()) {
            throw wrong("a declaration is a JSON object with a list 'deviations'");
        }
        demandKnown(root, "the declaration", OF_DECLARATION);
        List<Deviation> deviations = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (JsonNode node : list(root, "deviations")) {
            Deviation deviation = deviation(node, deviations.size() + 1);
            if (!rules.add(deviation.rule())) {
                throw wrong(deviation.rule() + " is declared twice");
            }
            deviations.add(deviation);
        }
        return new Declaration(
                source,
                subjects(root),
                text(root, "host", "the declaration"),
                text(root, "platform", "the declaration"),
                deviations);
    }

    private JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new DeclarationException(source + ": " + JsonFault.sentence(e) + ".", e);
        }
    }

    private List<String> subjects(JsonNode root) {
        List<String> names = new ArrayList<>();
        if (root.has("subjects")) {
            for (JsonNode name : list(root, "subjects")) {
                if (!name.isTextual() || name.textValue().isBlank()) {
                    throw wrong("each of 'subjects' has to be the name of a subject, not " + name);
                }
                names.add(name.textValue());
            }
            if (names.isEmpty()) {
                throw wrong("'subjects' names no subject; leave it out if the declaration is about all");
            }
        }
        return names;
    }

    private JsonNode list(JsonNode root, String name) {
        JsonNode list = root.path(name);
        if (list.isMissingNode()) {
            throw wrong("the declaration has no '" + name + "'");
        } else if (!list.isArray()) {
            throw wrong("'" + name + "' has to be a list");
        }
        return list;
    }

    private Deviation deviation(JsonNode node, int number) {
        String unnamed = "deviation " + number;
        if (!node.isObject()) {
            throw wrong(unnamed + " has to be an object with a rule, a reason and an issue");
        }
        String rule = needed(node, "rule", unnamed);
        demandKnown(node, rule, OF_DEVIATION);
        Deviation deviation = new Deviation(
                rule,
                needed(node, "reason", rule),
                issue(node, rule),
                version(node, "since", rule),
                version(node, "until", rule));
        boolean never = deviation.since() != null
                && Version.exactly(deviation.since())
                        .filter(since -> !deviation.concerns(since))
                        .isPresent();
        if (never) {
            throw wrong(rule + " is declared since " + deviation.since() + " until " + deviation.until()
                    + ", which no version is");
        }
        return deviation;
    }

    private String issue(JsonNode node, String rule) {
        String issue = needed(node, "issue", rule);
        try {
            URI link = new URI(issue);
            boolean web = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
            if (web && link.getHost() != null) {
                return issue;
            }
        } catch (URISyntaxException e) {
            throw new DeclarationException(notALink(rule, issue), e);
        }
        throw new DeclarationException(notALink(rule, issue));
    }

    private String notALink(String rule, String issue) {
        return source + ": 'issue' of " + rule + " has to be a link that begins with https:// or http://, not '" + issue
                + "'.";
    }

    private @Nullable String version(JsonNode node, String name, String rule) {
        String version = text(node, name, rule);
        if (version != null && Version.exactly(version).isEmpty()) {
            throw wrong(
                    "'" + name + "' of " + rule + " has to be a version such as 3.8 or 3.13.1, not '" + version + "'");
        }
        return version;
    }

    private String needed(JsonNode node, String name, String of) {
        String text = text(node, name, of);
        if (text == null) {
            throw wrong(of + " has no '" + name + "'");
        }
        return text;
    }

    private @Nullable String text(JsonNode node, String name, String of) {
        JsonNode text = node.path(name);
        if (text.isMissingNode()) {
            return null;
        } else if (!text.isTextual() || text.textValue().isBlank()) {
            throw wrong("'" + name + "' of " + of + " has to be a text with something in it, not " + text);
        }
        return text.textValue();
    }

    private void demandKnown(JsonNode node, String of, List<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong(of + " has '" + name + "', which is none of " + String.join(", ", known));
            }
        });
    }

    private DeclarationException wrong(String sentence) {
        return new DeclarationException(source + ": " + sentence + ".");
    }
}
