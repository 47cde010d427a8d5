package org.futurestck.reference;

/** A function of the pool's own around what the user has submitted. */
interface Wrapper {

    Object wrapped();

    /** The package of what the user has submitted. */
    static String packageOf(Object fn) {
        return fn instanceof Wrapper wrapper
                ? packageOf(wrapper.wrapped())
                : fn.getClass().getPackageName();
    }
}
