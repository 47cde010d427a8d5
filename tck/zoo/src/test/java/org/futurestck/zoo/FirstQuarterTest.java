package org.futurestck.zoo;

/** The first quarter of the animals that live in this JVM. */
final class FirstQuarterTest extends InProcessCages {

    FirstQuarterTest() {
        super(0);
    }
}
