package org.futurestck.kit.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.futurestck.kit.properties.Course.End.CANCELLATION;
import static org.futurestck.kit.properties.Course.End.ERROR;
import static org.futurestck.kit.properties.Course.End.VALUE;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.futurestck.binding.ReturnWhen;
import org.futurestck.kit.operation.Value;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static Course of(Course.End... ends) {
        return new Course(List.of(ends), List.of(), 0);
    }

    @Test
    void knowsWhenItIsEnough() {
        Course course = of(VALUE, CANCELLATION, ERROR, VALUE);

        assertThat(course.enough(ReturnWhen.FIRST_COMPLETED, 0)).isEqualTo(1);
        assertThat(course.enough(ReturnWhen.FIRST_EXCEPTION, 0)).isEqualTo(3);
        assertThat(course.enough(ReturnWhen.ALL_COMPLETED, 0)).isEqualTo(4);
        assertThat(of(VALUE, CANCELLATION).enough(ReturnWhen.FIRST_EXCEPTION, 0))
                .isEqualTo(2);
    }

    @Test
    void knowsWhenItWasEnoughBefore() {
        Course course = of(ERROR, VALUE, VALUE);

        assertThat(course.enough(ReturnWhen.FIRST_COMPLETED, 2)).isEqualTo(2);
        assertThat(course.enough(ReturnWhen.FIRST_EXCEPTION, 1)).isEqualTo(1);
        assertThat(course.enough(ReturnWhen.ALL_COMPLETED, 3)).isEqualTo(3);
    }

    @Test
    void givesSomeFuturesAgain() {
        Course course = new Course(List.of(VALUE, ERROR), List.of(3, 1), 5);

        assertThat(course.given()).containsExactlyInAnyOrder("f0", "f1", "f1", "f1");
        assertThat(course.handles(1, 2)).containsExactly(new Value.Handle("f1"));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void givesEachFuture(@ForAll("courses") Course course) {
        assertThat(course.size()).isBetween(1, 4);
        assertThat(course.given())
                .hasSize(course.size() + course.repeated().size())
                .containsAll(course.handles(0, course.size()).stream()
                        .map(Value::toString)
                        .toList());
    }

    @Provide
    Arbitrary<Course> courses() {
        return Course.courses(3);
    }
}
