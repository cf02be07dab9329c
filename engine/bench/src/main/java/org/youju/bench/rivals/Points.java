package org.youju.bench.rivals;

/** What the OpenL table returns. */
public record Points(String rule, double points) {}
