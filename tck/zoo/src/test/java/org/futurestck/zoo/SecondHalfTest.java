package org.futurestck.zoo;

/** The second half of the animals that live in this JVM. */
final class SecondHalfTest extends InProcessCages {

    SecondHalfTest() {
        super(1);
    }
}
