package org.futurestck.zoo;

/** The second quarter of the animals that live in this JVM. */
final class SecondQuarterTest extends InProcessCages {

    SecondQuarterTest() {
        super(1);
    }
}
