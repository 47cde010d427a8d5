package org.futurestck.zoo;

/** The third quarter of the animals that live in this JVM. */
final class ThirdQuarterTest extends InProcessCages {

    ThirdQuarterTest() {
        super(2);
    }
}
