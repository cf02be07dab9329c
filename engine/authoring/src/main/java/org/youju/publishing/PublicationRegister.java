package org.youju.publishing;

import org.youju.ruleset.Publication;
import org.youju.ruleset.RulesetId;

/** Where publications are entered beside the folder of rulesets. */
@FunctionalInterface
public interface PublicationRegister {

    /**
     * Enters a publication and has its lock written: both or neither.
     *
     * @param lock writes the lock
     * @throws org.youju.document.ProblemsException where it cannot be entered, and then nothing is published
     */
    void enter(RulesetId id, Publication publication, Runnable lock);
}
