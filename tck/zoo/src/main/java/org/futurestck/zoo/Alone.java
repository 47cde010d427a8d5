package org.futurestck.zoo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Part of the sign at a cage: a rule whose checks see the mistake if nothing else is asked. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
@interface Alone {

    /** The id of the rule. */
    String rule();

    /** Words that the message has to contain. */
    String shows();
}
