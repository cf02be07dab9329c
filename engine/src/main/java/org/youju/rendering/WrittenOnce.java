package org.youju.rendering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes values of which there are few, and which stand in every scorecard: rules, clauses and names. The JSON of each is kept, since
 * that is a third of what a scorecard says.
 */
class WrittenOnce<T> extends StdSerializer<T> {

    /** Far more than the tables of many years have; beyond it a server has read other things than tables. */
    private static final int MOST = 10_000;

    private final ObjectMapper mapper;
    private final Map<T, SerializableString> written = new ConcurrentHashMap<>();

    WrittenOnce(Class<?> type, ObjectMapper mapper) {
        super(type);
        this.mapper = mapper;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializationContext context) {
        SerializableString known = written.get(value);
        if (known == null) {
            known = new SerializedString(mapper.writeValueAsString(value));
            if (written.size() < MOST) {
                written.put(value, known);
            }
        }
        to.writeRawValue(known);
    }
}
