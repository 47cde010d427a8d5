package org.futurestck.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.ServiceLoader;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.kit.declaration.Declarations;
import org.futurestck.kit.declaration.Deviation;
import org.futurestck.kit.rulebook.RuleBook;
import org.futurestck.kit.spi.Subject;
import org.futurestck.subjects.base.LibrarySubject;
import org.futurestck.subjects.juc.JucThreadPool;
import org.junit.jupiter.api.Test;

/** What is declared of the libraries. */
class SubjectDeclarationsTest {

    private static final List<Declaration> ALL = SubjectDeclarations.all();

    @Test
    void namesOnlyRulesThatTheBookHasAndThatCanFail() {
        assertThatCode(() -> new Declarations(List.of(), ALL).demandFit(RuleBook.load()))
                .doesNotThrowAnyException();
    }

    @Test
    void isAboutEverySubjectOfALibraryOnce() {
        List<String> libraries = ServiceLoader.load(Subject.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(LibrarySubject.class::isInstance)
                .map(Subject::name)
                .toList();
        assertThat(ALL)
                .extracting(Declaration::subjects)
                .containsExactlyElementsOf(libraries.stream().map(List::of).toList());
    }

    @Test
    void leadsFromEachDeviationToWhatTheLibrarySays() {
        assertThat(ALL)
                .flatExtracting(Declaration::deviations)
                .extracting(Deviation::issue)
                .allSatisfy(issue -> assertThat(issue).startsWith("https://"));
    }

    @Test
    void isRespectedInARun() {
        Verdicts verdicts = Verdicts.declared(new JucThreadPool(), "future.cancel.running-false");
        assertThat(verdicts.of("future.cancel.running-false"))
                .isEqualTo("deviation: cancel(false) on a running call returns true and makes the future a cancelled"
                        + " one, while the call runs on.");
        assertThat(verdicts.certificate().verdict().id()).isEqualTo("conforms");
    }
}
