package org.youju.proof;

import java.util.Map;

/** Why no way out of several alternatives can be. */
public sealed interface Tree {

    /**
     * One of several ways must be, and none can.
     *
     * @param alternative which of the alternatives
     * @param ways for each of its ways why it cannot be; those that leave nothing to choose are left out
     */
    record Ways(int alternative, Map<Integer, Tree> ways) implements Tree {}

    /**
     * Something must be chosen, and nothing can.
     *
     * @param what the name of the choice
     * @param chosen for each that is left why it cannot be
     */
    record Choice(String what, Map<String, Tree> chosen) implements Tree {}

    /** The numbers cannot be. */
    record Numbers(Refutation refutation) implements Tree {}
}
