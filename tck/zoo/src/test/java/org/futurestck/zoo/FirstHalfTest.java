package org.futurestck.zoo;

/** The first half of the animals that live in this JVM. */
final class FirstHalfTest extends InProcessCages {

    FirstHalfTest() {
        super(0);
    }
}
