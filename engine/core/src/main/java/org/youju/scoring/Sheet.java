package org.youju.scoring;

import org.youju.facts.Facts;
import org.youju.submission.Submission;

/** A submission that its year's ruleset accepts, ready to be scored. */
public record Sheet(YearRules year, Submission submission, Facts facts) {}
