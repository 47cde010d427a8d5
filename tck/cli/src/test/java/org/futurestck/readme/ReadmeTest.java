package org.futurestck.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Holds the README to what it says: its Java is compiled and run word for word, and its links lead somewhere. */
class ReadmeTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern NAME = Pattern.compile("class (\\w+)");

    /** The executor of somebody who reads the README. */
    private static final String MY_EXECUTOR = """
            %s
            public final class MyExecutor implements org.futurestck.binding.Executor {

                private final org.futurestck.binding.Executor pool;

                public MyExecutor(org.futurestck.binding.ExecutorSettings settings) {
                    pool = new org.futurestck.reference.ThreadPoolExecutor(settings);
                }

                @Override
                public <T> org.futurestck.binding.Future<T> submit(
                        org.futurestck.binding.Fn<? extends T> fn, Object... args) {
                    return pool.submit(fn, args);
                }

                @Override
                public <R> org.futurestck.binding.ResultIterator<R> map(
                        org.futurestck.binding.Fn<? extends R> fn,
                        org.futurestck.binding.MapOptions options,
                        Iterable<?>... iterables) {
                    return pool.map(fn, options, iterables);
                }

                @Override
                public void shutdown(boolean wait, boolean cancelFutures) {
                    pool.shutdown(wait, cancelFutures);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void itsJavaCompilesAndItsTestPasses() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(2);
        List<Path> sources = new ArrayList<>();
        for (String block : blocks) {
            sources.add(write(block));
        }
        sources.add(write(MY_EXECUTOR.formatted("")));
        sources.add(write(MY_EXECUTOR.formatted("package com.example;")));

        compile(sources);
        TestExecutionSummary summary = run("MyExecutorTest");

        assertThat(summary.getTotalFailureCount()).as(failures(summary)).isZero();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(100);
    }

    @Test
    void theExampleBeginsAsItTells() throws IOException {
        Path example = PROJECT.resolve("tck/subjects/example/src/test/java/MyExecutorTest.java");
        assertThat(Files.readString(example)).isEqualTo(blocks().get(0));
    }

    @Test
    void itsDeclarationCanBeRead() throws IOException {
        Matcher block = JSON.matcher(Files.readString(PROJECT.resolve("README.md")));
        assertThat(block.find()).isTrue();
        Declaration declaration = Declaration.parse("README.md", block.group(1));
        new Declarations(List.of(declaration), List.of()).demandFit(RuleBook.load());
        assertThat(declaration.subjects()).containsExactly("mypackage.pools:MyExecutor");
        assertThat(declaration.deviations()).hasSize(1);
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        for (Path page : List.of(
                PROJECT.resolve("README.md"),
                PROJECT.resolve("spec/rulebook/README.md"),
                PROJECT.resolve("tck/subjects/README.md"))) {
            Matcher link = LINK.matcher(Files.readString(page));
            List<String> targets = new ArrayList<>();
            while (link.find()) {
                targets.add(link.group(1));
            }
            assertThat(targets).as("links of " + page).hasSizeGreaterThan(3).allSatisfy(target -> assertThat(
                            page.resolveSibling(target))
                    .exists());
        }
    }

    private static List<String> blocks() throws IOException {
        Matcher block = JAVA.matcher(Files.readString(PROJECT.resolve("README.md")));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private Path write(String source) throws IOException {
        Matcher name = NAME.matcher(source);
        assertThat(name.find()).isTrue();
        Path home = source.contains("package com.example;") ? folder.resolve("com/example") : folder;
        Files.createDirectories(home);
        return Files.writeString(home.resolve(name.group(1) + ".java"), source);
    }

    private void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    private TestExecutionSummary run(String test) throws Exception {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(loader.loadClass(test)))
                    .build();
            LauncherFactory.create().execute(request, summary);
        } finally {
            thread.setContextClassLoader(before);
        }
        return summary.getSummary();
    }

    private static String failures(TestExecutionSummary summary) {
        StringWriter text = new StringWriter();
        summary.getFailures()
                .forEach(failure -> text.append(failure.getTestIdentifier().getDisplayName())
                        .append(": ")
                        .append(String.valueOf(failure.getException()))
                        .append("\n"));
        return text.toString();
    }
}
