package org.youju.document;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLParser;

/** YAML whose parser remembers having met an anchor or alias; Jackson's own overlooks an anchor on a scalar. */
final class StrictYaml extends YAMLFactory {

    private StrictYaml(YAMLFactoryBuilder settings) {
        super(settings);
    }

    /**
     * @param buffer how many characters are taken up at once. What was read of a scalar or remark so far is copied each time,
     *     so that a buffer much smaller than the document makes reading take the square of its length
     */
    static YAMLFactory within(StreamReadConstraints bounds, int mostCharacters, int buffer) {
        return new StrictYaml(YAMLFactory.builder()
                .streamReadConstraints(bounds)
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(mostCharacters)
                        .setBufferSize(buffer)
                        .build()));
    }

    @Override
    protected YAMLParser _createParser(ObjectReadContext context, IOContext io, Reader reader) {
        return new Parser(
                context,
                io,
                _getBufferRecycler(),
                // duplicates are found by the reader, which goes on and finds other problems as well
                context.getStreamReadFeatures(_streamReadFeatures)
                        & ~StreamReadFeature.STRICT_DUPLICATE_DETECTION.getMask(),
                context.getFormatReadFeatures(_formatReadFeatures),
                _loadSettings,
                reader);
    }

    static final class Parser extends YAMLParser {

        private boolean anchored;

        private Parser(
                ObjectReadContext context,
                IOContext io,
                BufferRecycler recycler,
                int features,
                int formatFeatures,
                LoadSettings settings,
                Reader reader) {
            super(context, io, recycler, features, formatFeatures, settings, reader);
        }

        @Override
        protected Event nextEvent() {
            Event event = super.nextEvent();
            anchored |= event instanceof NodeEvent node && node.getAnchor().isPresent();
            return event;
        }

        /** Whether an anchor or alias has been met so far. */
        boolean anchored() {
            return anchored;
        }
    }
}
