package org.futurestck.kit.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in a declaration costs one sentence. */
class DeclarationReaderTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:org/futurestck/schema/declaration.schema.json"));

    private static final String WHOLE = """
            {
              "subjects": ["my.module:Pool", "Pool"],
              "host": "python",
              "platform": "CPython 3",
              "deviations": [
                {
                  "rule": "t.one",
                  "reason": "It does something else.",
                  "issue": "https://example.org/issues/1?a=b#c",
                  "since": "3.8",
                  "until": "3.13.1"
                },
                {"rule": "t.two", "reason": "It does nothing.", "issue": "http://example.org/2"}
              ]
            }
            """;

    private static final String ONE =
            "{\"deviations\": [{\"rule\": \"t.one\", \"reason\": \"No.\"," + " \"issue\": \"https://example.org/1\"}]}";

    private static void refuses(String json, String sentence) {
        assertThatThrownBy(() -> Declaration.parse("x.json", json))
                .isInstanceOf(DeclarationException.class)
                .hasMessage("x.json: " + sentence);
    }

    private static boolean followsSchema(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void readsEverything() {
        assertThat(followsSchema(WHOLE)).isTrue();
        assertThat(Declaration.parse("x.json", WHOLE))
                .isEqualTo(new Declaration(
                        "x.json",
                        List.of("my.module:Pool", "Pool"),
                        "python",
                        "CPython 3",
                        List.of(
                                new Deviation(
                                        "t.one",
                                        "It does something else.",
                                        "https://example.org/issues/1?a=b#c",
                                        "3.8",
                                        "3.13.1"),
                                new Deviation("t.two", "It does nothing.", "http://example.org/2", null, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"deviations\": []}", ONE})
    void needsLittle(String json) {
        assertThat(followsSchema(json)).isTrue();
        assertThat(Declaration.parse("x.json", json).subjects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | a declaration is a JSON object with a list 'deviations'.",
                "null | a declaration is a JSON object with a list 'deviations'.",
                "{} | the declaration has no 'deviations'.",
                "{\"deviations\": {}} | 'deviations' has to be a list.",
                "{\"deviation\": []} | the declaration has 'deviation', which is none of subjects, host, platform, deviations.",
                "{\"deviations\": [], \"subjects\": \"a\"} | 'subjects' has to be a list.",
                "{\"deviations\": [], \"subjects\": []} |"
                        + " 'subjects' names no subject; leave it out if the declaration is about all.",
                "{\"deviations\": [], \"subjects\": [1]} | each of 'subjects' has to be the name of a subject, not 1.",
                "{\"deviations\": [], \"host\": \" \"} |"
                        + " 'host' of the declaration has to be a text with something in it, not \" \".",
                "{\"deviations\": [\"t.one\"]} | deviation 1 has to be an object with a rule, a reason and an issue.",
                "{\"deviations\": [{}]} | deviation 1 has no 'rule'.",
                "{\"deviations\": [{\"rule\": 7}]} |"
                        + " 'rule' of deviation 1 has to be a text with something in it, not 7.",
            })
    void tellsWhatIsWrongWithTheWhole(String json, String sentence) {
        assertThat(followsSchema(json)).isFalse();
        refuses(json, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"reason\": \"No.\",` | `` | t.one has no 'reason'.",
                "\"No.\" | \"\" | 'reason' of t.one has to be a text with something in it, not \"\".",
                "\"No.\" | null | 'reason' of t.one has to be a text with something in it, not null.",
                "`, \"issue\": \"https://example.org/1\"` | `` | t.one has no 'issue'.",
                "https://example.org/1 | ftp://example.org/1 |"
                        + " 'issue' of t.one has to be a link that begins with https:// or http://,"
                        + " not 'ftp://example.org/1'.",
                "https://example.org/1 | gh-1 |"
                        + " 'issue' of t.one has to be a link that begins with https:// or http://, not 'gh-1'.",
                "https://example.org/1 | https:///1 |"
                        + " 'issue' of t.one has to be a link that begins with https:// or http://, not 'https:///1'.",
                "\"reason\" | \"reasn\" |" + " t.one has 'reasn', which is none of rule, reason, issue, since, until.",
                "`\"No.\",` | `\"No.\", \"since\": \"new\",` |"
                        + " 'since' of t.one has to be a version such as 3.8 or 3.13.1, not 'new'.",
                "`\"No.\",` | `\"No.\", \"until\": 3.8,` |"
                        + " 'until' of t.one has to be a text with something in it, not 3.8.",
            })
    void tellsWhatIsWrongWithADeviation(String what, String instead, String sentence) {
        String json = ONE.replace(what, instead);
        assertThat(json).isNotEqualTo(ONE);
        assertThat(followsSchema(json)).isFalse();
        refuses(json, sentence);
    }

    @Test
    void tellsWhatNoSchemaCan() {
        String spaced = ONE.replace("org/1", "org/a b");
        refuses(
                spaced,
                "'issue' of t.one has to be a link that begins with https:// or http://, not 'https://example.org/a b'.");
        refuses(
                ONE.replace("\"No.\",", "\"No.\", \"since\": \"3.10\", \"until\": \"3.9\","),
                "t.one is declared since 3.10 until 3.9, which no version is.");
        String twice = ONE.replace("}]", "}, {\"rule\": \"t.one\", \"reason\": \"No.\", \"issue\": \"http://a/\"}]");
        refuses(twice, "t.one is declared twice.");
    }

    @Test
    void tellsWhereATextIsNoJson() {
        assertThatThrownBy(() -> Declaration.parse("x.json", "{\n  \"deviations\": [,]\n}"))
                .isInstanceOf(DeclarationException.class)
                .hasMessageStartingWith("x.json: this is not JSON: Unexpected character (','")
                .hasMessageEndingWith(" (line 2, column 18).");
        assertThatThrownBy(() -> Declaration.parse("x.json", "{"))
                .hasMessage("x.json: this is not JSON: Unexpected end-of-input: expected close marker for Object"
                        + " (line 1, column 2).");
        assertThatThrownBy(() -> Declaration.parse("x.json", ONE + "x"))
                .hasMessageStartingWith("x.json: this is not JSON: ");
        String twice = ONE.replace("\"No.\",", "\"No.\", \"reason\": \"Yes.\",");
        assertThatThrownBy(() -> Declaration.parse("x.json", twice))
                .hasMessageStartingWith("x.json: this is not JSON: Duplicate field 'reason' (line 1, column ");
    }

    @Test
    void readsFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("deviations.json"), ONE);
        assertThat(Declaration.read(file).source()).isEqualTo(file.toString());

        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> Declaration.read(missing)).hasMessage(missing + ": there is no such file.");
        assertThatThrownBy(() -> Declaration.read(folder))
                .hasMessage(folder + ": this is a directory, not a declaration.");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});
        assertThatThrownBy(() -> Declaration.read(binary)).hasMessage(binary + ": this is not a text in UTF-8.");
    }
}
