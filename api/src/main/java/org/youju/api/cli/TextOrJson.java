package org.youju.api.cli;

import java.util.Locale;

/** How a command says what it found. */
enum TextOrJson {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
