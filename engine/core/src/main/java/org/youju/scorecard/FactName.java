package org.youju.scorecard;

/** What a fact is called, where all else of it is a sheet's own. */
public record FactName(String name) {}
