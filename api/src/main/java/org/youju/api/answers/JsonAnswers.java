package org.youju.api.answers;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.youju.rendering.Json;
import org.youju.rendering.JsonDecimals;
import org.youju.scorecard.Scorecard;

/** Writes what our controllers answer by the engine's mapper, which keeps every digit. Nothing is read by it. */
@Component
final class JsonAnswers extends AbstractGenericHttpMessageConverter<Object> {

    private static final String OURS = "org.youju.";

    JsonAnswers() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> given, @Nullable MediaType mediaType) {
        return isOurs(type == null ? ResolvableType.forClass(given) : ResolvableType.forType(type), given)
                && canWrite(mediaType);
    }

    private static boolean isOurs(ResolvableType type, Class<?> given) {
        Class<?> one = List.class.isAssignableFrom(given)
                ? type.as(List.class).getGeneric(0).resolve(Object.class)
                : given;
        return one.isRecord() && one.getName().startsWith(OURS);
    }

    /** A scorecard alone is on one line: portals ask for thousands. */
    @Override
    protected void writeInternal(Object answer, @Nullable Type type, HttpOutputMessage to) throws IOException {
        JsonDecimals decimals = Accept.of(to.getHeaders().getContentType());
        byte[] json = answer instanceof Scorecard ? Json.compact(answer, decimals) : Json.bytes(answer, decimals);
        to.getHeaders().setContentLength(json.length);
        to.getBody().write(json);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Object read(Type type, @Nullable Class<?> context, HttpInputMessage from) {
        return readInternal(Object.class, from);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage from) {
        throw new HttpMessageNotReadableException("bodies are read by the engine", from);
    }
}
