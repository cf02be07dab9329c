package org.youju.scoring;

/** How a sheet is written. */
public enum Format {
    JSON,
    YAML,
    /** The tab-separated text of a filled form. */
    FORM,
    /** An Excel workbook (.xlsx): a filled template, or a table known by its headings. */
    WORKBOOK
}
