package org.futurestck.kit.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.futurestck.kit.spi.Capability;

/** Names the rule that a property can refute. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refutes {

    /**
     * The rule.
     *
     * @return its id
     */
    String rule();

    /**
     * What the property tries.
     *
     * @return a title in words, part of the check's stable id
     */
    String title();

    /**
     * What a subject has to offer.
     *
     * @return capabilities, by default none
     */
    Capability[] needs() default {};
}
