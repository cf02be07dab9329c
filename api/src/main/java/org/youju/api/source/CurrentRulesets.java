package org.youju.api.source;

import java.util.List;
import java.util.function.Supplier;
import org.youju.scoring.Youju;

/** The rulesets that are served at the moment. Whoever answers a request asks once, and stays with the answer. */
public final class CurrentRulesets implements Supplier<OpenRulesets> {

    private volatile Reload.Outcome last;

    public CurrentRulesets(OpenRulesets first) {
        this.last = new Reload.Outcome(first, first.refused(), List.of());
    }

    @Override
    public OpenRulesets get() {
        return last.rulesets();
    }

    public Youju youju() {
        return get().youju();
    }

    /** The years of which the newest files are not taken, and why. */
    public List<Reload.Refused> refused() {
        return last.refused();
    }

    /** From now on these are served; what began before goes on with those it began with. */
    public void become(Reload.Outcome next) {
        last = next;
    }
}
