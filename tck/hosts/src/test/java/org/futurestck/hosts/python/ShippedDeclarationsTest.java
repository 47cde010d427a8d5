package org.futurestck.hosts.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Edition;
import org.futurestck.kit.stage.SubjectInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declarations that come with the kit. */
class ShippedDeclarationsTest {

    private static final Declarations SHIPPED = new Declarations(List.of(), ShippedDeclarations.all());

    private static Set<String> inForce(String name, String host, String platform, String version) {
        SubjectInfo subject = new SubjectInfo(name, version, host, platform, null, new Edition("3.13"), Set.of());
        return SHIPPED.inForce(name, subject).keySet();
    }

    @Test
    void nameOnlyRulesThatTheBookHasAndThatCanFail() {
        assertThatCode(() -> SHIPPED.demandFit(RuleBook.load())).doesNotThrowAnyException();
    }

    @Test
    void nameTheirSubjects() {
        assertThat(SHIPPED.shipped())
                .isNotEmpty()
                .allSatisfy(declaration -> assertThat(declaration.subjects()).isNotEmpty())
                .allSatisfy(declaration -> assertThat(declaration.source()).startsWith("the kit's own "))
                .extracting(Declaration::deviations)
                .allSatisfy(deviations -> assertThat(deviations).isNotEmpty());
    }

    @Test
    void followTheirSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("classpath:org/futurestck/schema/declaration.schema.json"));
        for (String file : ShippedDeclarations.FILES) {
            try (InputStream stream = getClass().getResourceAsStream("/org/futurestck/hosts/declarations/" + file)) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(schema.validate(text, InputFormat.JSON)).as(file).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "concurrent.futures:ThreadPoolExecutor, python, CPython 3.11.7 on Linux, true",
        "concurrent.futures.thread:ThreadPoolExecutor, python, CPython 3.11.7 on Linux, true",
        "concurrent.futures:ThreadPoolExecutor, python, PyPy 3.9 on Linux, false",
        "concurrent.futures:ThreadPoolExecutor, mine, CPython 3.11.7 on Linux, false",
        "concurrent.futures:ProcessPoolExecutor, python, CPython 3.11.7 on Linux, true",
        "concurrent.futures.process:ProcessPoolExecutor, python, CPython 3.11.7 on Linux, true",
        "concurrent.futures:ProcessPoolExecutor, python, PyPy 3.9 on Linux, false",
        "concurrent.futures:Executor, python, CPython 3.11.7 on Linux, false",
        "my.futures:ThreadPoolExecutor, python, CPython 3.11.7 on Linux, false"
    })
    void holdForThePoolsOfCPythonAlone(String name, String host, String platform, boolean hold) {
        assertThat(inForce(name, host, platform, "3.11.7").isEmpty()).isEqualTo(!hold);
    }

    @ParameterizedTest
    @CsvSource({"3.6.15, true", "3.12.11, true", "3.13.0, true", "3.13.3, true", "3.13.4, false", "3.14.0, false"})
    void endWhereAnIssueWasMended(String version, boolean falsy) {
        assertThat(inForce("concurrent.futures:ThreadPoolExecutor", "python", "CPython " + version, version)
                        .contains("future.falsy-exception"))
                .isEqualTo(falsy);
    }
}
