package org.youju.api.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.youju.batch.Batch;
import org.youju.rendering.JsonDecimals;

/**
 * What a request's {@code Accept} asks for, as Spring reads it, with one parameter of JSON: {@code decimals=string} asks for
 * decimals as text. JSON with another word for it is nothing that there is.
 */
public final class Accept {

    public static final String DECIMALS = "decimals";

    private static final Map<String, JsonDecimals> WORDS =
            Map.of("number", JsonDecimals.NUMBERS, "string", JsonDecimals.STRINGS);

    private static final MediaType LINES = MediaType.parseMediaType(Batch.MEDIA_TYPE);
    private static final List<MediaType> WITH_DECIMALS = List.of(MediaType.APPLICATION_JSON, LINES);

    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    /** The best first. */
    List<MediaType> mediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> asked = header.resolveMediaTypes(request);
        if (asked.stream().allMatch(one -> one.getParameter(DECIMALS) == null)) {
            return asked;
        }
        List<MediaType> there = asked.stream().flatMap(Accept::there).toList();
        if (there.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(
                    List.of(MediaType.APPLICATION_JSON, with(MediaType.APPLICATION_JSON, Map.of(DECIMALS, "string"))));
        }
        return there;
    }

    /** Any type with decimals as text is one of those that can have them so. */
    private static Stream<MediaType> there(MediaType asked) {
        if (asked.getParameter(DECIMALS) == null) {
            return Stream.of(asked);
        } else if (decimals(asked) == null) {
            return Stream.empty();
        }
        return asked.isConcrete()
                ? Stream.of(asked)
                : WITH_DECIMALS.stream().filter(asked::includes).map(type -> with(type, asked.getParameters()));
    }

    private static MediaType with(MediaType type, Map<String, String> parameters) {
        return new MediaType(type, parameters);
    }

    /** Null where it is no word for it. */
    private static @Nullable JsonDecimals decimals(MimeType type) {
        String word = Objects.requireNonNullElse(type.getParameter(DECIMALS), "number");
        return WORDS.get(word.replace("\"", "").toLowerCase(Locale.ROOT));
    }

    /** How decimals stand in an answer of this type. */
    public static JsonDecimals of(@Nullable MediaType type) {
        JsonDecimals decimals = type == null ? null : decimals(type);
        return decimals == null ? JsonDecimals.NUMBERS : decimals;
    }

    /** How decimals stand in the JSON that a request is answered with. */
    public JsonDecimals decimals(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return of(best(request, WITH_DECIMALS));
    }

    /**
     * What a request is answered with, of what there is.
     *
     * @param there the first is given to those who do not mind
     * @return with the parameters that were asked for
     * @throws HttpMediaTypeNotAcceptableException where it is none of these
     */
    public MediaType best(NativeWebRequest request, List<MediaType> there) throws HttpMediaTypeNotAcceptableException {
        for (MediaType asked : mediaTypes(request)) {
            for (MediaType one : there) {
                if (asked.getQualityValue() > 0 && asked.isCompatibleWith(one)) {
                    boolean plain = !asked.isConcrete() || asked.getParameter(DECIMALS) == null;
                    return plain ? one : with(one, Map.of(DECIMALS, asked.getParameter(DECIMALS)));
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(new ArrayList<>(there));
    }
}
