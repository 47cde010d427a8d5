package org.futurestck.zoo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.futurestck.kit.run.Effort;

/** The sign at a cage: what an animal does wrong, and what a run has to say about it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Exhibit {

    /** What the animal does wrong, in a sentence. */
    String mistake();

    /** The id of the rule that has to be blamed; empty if the animal keeps every rule and is only a nuisance. */
    String breaks();

    /** Words that the failure message has to contain. */
    String shows() default "";

    /** Ids of further rules that fail, because no order of rules can put the one fault into one place. */
    String[] alsoFails() default {};

    /** Why these fail as well. */
    String because() default "";

    /** Rules whose checks see the mistake if nothing else is asked. */
    Alone[] alone() default {};

    /** Whether it differs in so many ways that only those rules tell anything. */
    boolean onlyAlone() default false;

    /** Whether the animal needs a process of its own, because it hangs, floods or ends the one that it lives in. */
    boolean ownProcess() default false;

    /** How much effort is needed to find it. */
    Effort effort() default Effort.QUICK;

    /** Whether the animal goes wrong only where two threads meet, so that one run may miss it. */
    boolean races() default false;
}
