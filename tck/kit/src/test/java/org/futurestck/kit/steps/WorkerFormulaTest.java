package org.futurestck.kit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.futurestck.kit.operation.Aspect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerFormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpu_count()                      | CPU_COUNT         | 3  | 3",
                "process_cpu_count()              | PROCESS_CPU_COUNT | 2  | 2",
                "5 * cpu_count()                  | CPU_COUNT         | 1  | 5",
                "5 * cpu_count()                  | CPU_COUNT         | 64 | 320",
                "min(32, cpu_count() + 4)         | CPU_COUNT         | 1  | 5",
                "min(32, cpu_count() + 4)         | CPU_COUNT         | 28 | 32",
                "min(32, cpu_count() + 4)         | CPU_COUNT         | 64 | 32",
                "min(32, process_cpu_count() + 4) | PROCESS_CPU_COUNT | 2  | 6",
            })
    void readsTheFormulasOfTheDocuments(String text, Aspect processors, int count, int workers) {
        WorkerFormula formula = WorkerFormula.parse(text);

        assertThat(text).matches(WorkerFormula.FORM);
        assertThat(formula.processors()).isEqualTo(processors);
        assertThat(formula.workers(count)).isEqualTo(workers);
        assertThat(formula).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "cpu_count", "5 * gpu_count()", "min(cpu_count() + 4)", "max(5, cpu_count() + 4)"})
    void readsNothingElse(String text) {
        assertThat(text).doesNotMatch(WorkerFormula.FORM);
        assertThatThrownBy(() -> WorkerFormula.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
