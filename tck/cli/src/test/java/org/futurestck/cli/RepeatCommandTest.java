package org.futurestck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RepeatCommandTest {

    @Test
    void namesSubjectRuleAndSeed() {
        assertThat(new RepeatCommand(new SubjectOptions(), 7)
                        .with("--edition", null)
                        .of(List.of("future.repr")))
                .endsWith(" certify reference:threads --rule future.repr --seed 7");
    }

    @Test
    void wordsOutOfAFileEndNoLineAndKeepTheirBlanks() {
        assertThat(RepeatCommand.of(List.of("certify", "host:a  b\n\u001b[2J", "--seed", "7"), List.of("exc.x")))
                .endsWith(" certify 'host:a  b??[2J' --rule exc.x --seed 7");
        assertThat(RepeatCommand.of(List.of("certify"), List.of("exc.x"))).endsWith(" certify --rule exc.x");
    }

    @Test
    void keepsTheOptionsOfTheUserAndQuotesThemForAShell() {
        SubjectOptions subject = new SubjectOptions();
        subject.subject = "host:./my host; it's";
        subject.classpath = "a.jar:b.jar";
        subject.python = ".venv/bin/python";
        subject.arguments = List.of("name=\"x\"");
        subject.startMethod = "spawn";
        assertThat(new RepeatCommand(subject, 7)
                        .with("--edition", "3.8")
                        .with("--patience", 2.5)
                        .with("--declare", "my deviations.json")
                        .with("--undeclared")
                        .of(List.of("exc.x")))
                .endsWith(" certify 'host:./my host; it'\\''s' --classpath a.jar:b.jar --python .venv/bin/python"
                        + " --arg 'name=\"x\"' --start-method spawn --rule exc.x --seed 7 --edition 3.8 --patience 2.5"
                        + " --declare 'my deviations.json' --undeclared");
    }
}
