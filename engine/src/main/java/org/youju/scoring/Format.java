package org.youju.scoring;

/** How a sheet is written. */
public enum Format {
    JSON,
    YAML,
    /** The tab-separated text of a filled form. */
    FORM
}
