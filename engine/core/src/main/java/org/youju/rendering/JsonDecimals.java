package org.youju.rendering;

/** How decimals stand in JSON. */
public enum JsonDecimals {
    /** As JSON's numbers, with every digit: for whoever reads them as decimals. */
    NUMBERS,
    /** As text with the same digits: for readers such as JavaScript's, which know binary floating point only. */
    STRINGS
}
