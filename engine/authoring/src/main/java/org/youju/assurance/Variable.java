package org.youju.assurance;

import java.util.List;

/** Something that rules read, with every way it can be as far as they can tell. */
record Variable(String name, List<Cell> cells) {

    Variable {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("`" + name + "` can be no way at all");
        }
    }

    /** How it is where nothing depends on it. */
    Cell usual() {
        return cells.get(0);
    }
}
