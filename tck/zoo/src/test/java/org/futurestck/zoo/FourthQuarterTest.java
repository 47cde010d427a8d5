package org.futurestck.zoo;

/** The fourth quarter of the animals that live in this JVM. */
final class FourthQuarterTest extends InProcessCages {

    FourthQuarterTest() {
        super(3);
    }
}
