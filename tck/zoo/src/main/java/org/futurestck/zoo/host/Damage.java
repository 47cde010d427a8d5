package org.futurestck.zoo.host;

import java.io.IOException;

/** What a faulty host does in place of giving an answer. */
interface Damage {

    /**
     * Is called for each answer that is to be spoiled.
     *
     * @param good what a sound host would answer now
     * @param kit where to give something else
     * @throws IOException if the kit takes nothing any more
     */
    void give(GoodAnswer good, KitSide kit) throws IOException;
}
