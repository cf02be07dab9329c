package org.youju.rules.drools;

import java.util.Map;
import java.util.Objects;
import org.drools.base.base.ClassObjectType;
import org.drools.base.common.NetworkNode;
import org.drools.base.rule.EntryPointId;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Drools' network of the conditions of a year's rules, of which every path ends in the consequences of the rules that apply.
 *
 * <p>A sheet passes through it once. Drools' own ends of the paths are taken off: they make a match, put its rule on an
 * agenda and fire what stands there, which is four fifths of the time where, as here, every rule asks for one fact, none
 * changes it, and none waits for another. KIE's DMN engine ends the networks of its decision tables in the same way.
 *
 * <p>Nothing is written to it after it is made, so any number of threads may pass sheets at once.
 */
final class Network {

    /** Null where no rule asks for a sheet. */
    private final @Nullable ObjectTypeNode sheets;

    private Network(@Nullable ObjectTypeNode sheets) {
        this.sheets = sheets;
    }

    /**
     * @param base is changed, and must not be used for sessions afterwards
     * @param consequences by the names of the rules in it
     */
    static Network of(InternalRuleBase base, Map<String, Consequence.All> consequences) {
        ObjectTypeNode sheets = base.getRete()
                .getEntryPointNode(EntryPointId.DEFAULT)
                .getObjectTypeNodes()
                .get(new ClassObjectType(MatchContext.class));
        if (sheets != null) {
            endInRecording(sheets, consequences);
        }
        return new Network(sheets);
    }

    private static void endInRecording(ObjectSource source, Map<String, Consequence.All> consequences) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaTerminalNode end) {
                source.removeObjectSink(end);
                for (NetworkNode rule : end.getSinks()) {
                    String name = ((TerminalNode) rule).getRule().getName();
                    source.addObjectSink(new Recording(Objects.requireNonNull(consequences.get(name))));
                }
            } else {
                endInRecording((ObjectSource) sink, consequences);
            }
        }
    }

    /** Records the consequences of every rule that applies to it. */
    void pass(MatchContext sheet) {
        if (sheets != null) {
            // neither a session nor a reason is asked for by a condition on one fact, or by an end that records a
            // consequence
            sheets.getObjectSinkPropagator().propagateAssertObject(new DefaultFactHandle(sheet), null, null);
        }
    }

    private static final class Recording extends AlphaTerminalNode {

        private final Consequence.All consequences;

        Recording(Consequence.All consequences) {
            this.consequences = consequences;
        }

        @Override
        public void assertObject(InternalFactHandle sheet, PropagationContext reason, ReteEvaluator session) {
            consequences.execute((MatchContext) sheet.getObject());
        }
    }
}
