package org.youju.bench.defects;

import java.util.Set;

/** A program that looks for defects in tables. */
interface Check {

    String name();

    /** The kinds of what it finds, in order. */
    Set<String> findings(Defect.Table table);
}
