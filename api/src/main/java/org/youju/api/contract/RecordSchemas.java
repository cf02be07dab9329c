package org.youju.api.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youju.api.problems.ProblemKind;
import org.youju.document.Place;
import org.youju.submission.Submission.Answer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas of records: their fields and types are those of the code, what they mean is said in {@link ContractTexts}. springdoc
 * asks here for what controllers return.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // as Swagger's models are
final class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Set<String> JSON_TYPES = Set.of("object", "string", "number", "integer", "boolean");

    private final Map<String, Schema> made = new TreeMap<>();
    private @Nullable ContractTexts words;

    /** Read when the contract is first asked for. */
    ContractTexts words() {
        ContractTexts read = words == null ? ContractTexts.read() : words;
        words = read;
        return read;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> asked = TypeFactory.rawClass(type.getType());
        if (isOurs(asked)) {
            return shape(asked);
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    /**
     * What a controller returns. Swagger keeps its converters for the whole process: where several servers run in one, springdoc
     * may have asked another's, and the schema is missing here.
     */
    void returned(Type type) {
        if (type instanceof ParameterizedType holder) {
            Arrays.stream(holder.getActualTypeArguments()).forEach(this::returned);
        } else if (type instanceof Class<?> answer && isOurs(answer)) {
            shape(answer);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.youju.");
    }

    /** All that were asked for, and what they consist of, by name. */
    Map<String, Schema> all() {
        return made;
    }

    /** A reference to the schema of a record of this class, or of one that only {@link ContractTexts} know. */
    Schema<Object> named(String type) {
        ContractTexts.OfRecord said = words().records().get(type);
        if (said == null || said.extend() == null) {
            return of(classOf(type));
        }
        if (!made.containsKey(type)) {
            Class<?> most = classOf(said.extend());
            Schema<Object> schema = begun(type, said);
            addFields(schema, most, said(most));
            said.fields().forEach((name, field) -> {
                schema.addProperty(name, described(value(field.type()), field));
                schema.addRequiredItem(name);
            });
        }
        return new JsonSchema().$ref(REFERENCE + type);
    }

    private Schema<Object> of(Class<?> record) {
        ContractTexts.OfRecord said = said(record);
        String name = said.as() == null ? key(record).replace(".", "") : said.as();
        if (!made.containsKey(name)) {
            Schema<Object> schema = begun(name, said);
            addFields(schema, record, said);
            if (said.oneOf() != null) {
                divide(schema, said.oneOf());
            }
        }
        return new JsonSchema().$ref(REFERENCE + name);
    }

    /** Each with some of its fields, which are all there then. */
    private void divide(Schema<Object> whole, Map<String, List<String>> parts) {
        parts.forEach((name, fields) -> {
            Schema<Object> part = new JsonSchema();
            part.types(types("object")).description(whole.getDescription()).required(fields);
            fields.forEach(
                    field -> part.addProperty(field, whole.getProperties().get(field)));
            made.put(name, part);
        });
        whole.types(null).properties(null).required(null);
        whole.oneOf(parts.keySet().stream()
                .<Schema>map(name -> new JsonSchema().$ref(REFERENCE + name))
                .toList());
    }

    private Schema<Object> begun(String name, ContractTexts.OfRecord said) {
        JsonSchema schema = new JsonSchema();
        made.put(name, schema);
        schema.types(types("object")).description(said.says());
        if (said.closed()) {
            schema.additionalProperties(false);
        }
        return schema;
    }

    private ContractTexts.OfRecord said(Class<?> record) {
        return words().records().getOrDefault(key(record), ContractTexts.OfRecord.NOTHING);
    }

    private static String key(Class<?> record) {
        return record.getName().substring(record.getPackageName().length() + 1).replace('$', '.');
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException defect) {
            throw new IllegalArgumentException(defect);
        }
    }

    private void addFields(Schema<Object> schema, Class<?> record, ContractTexts.OfRecord said) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addFields(schema, component.getType(), said(component.getType()));
            } else if (!said.closed() || component.getType() != Place.class) {
                addField(schema, record, component, said);
            }
        }
    }

    private void addField(
            Schema<Object> schema, Class<?> record, RecordComponent component, ContractTexts.OfRecord said) {
        String name = name(component);
        ContractTexts.OfField field = said.field(name);
        boolean mayBeNull = said.closed() ? !field.required() : isNullable(component.getAnnotatedType());
        boolean leftOut = mayBeNull && !said.closed() && leavesNullsOut(record, component);
        Schema<Object> value = field.type() != null ? value(field.type()) : shape(component.getGenericType());
        limit(value, said.closed(), field);
        if (field.choices() != null) {
            value.setEnum(new ArrayList<>(field.choices()));
        }
        Schema<Object> stands = described(mayBeNull && !leftOut ? orNull(value) : value, field);
        schema.addProperty(name, stands);
        if (said.closed() ? field.required() : !leftOut) {
            schema.addRequiredItem(name);
        }
    }

    /** What callers send keeps to the limits of its reader, whether anything is said or not. */
    private static void limit(Schema<Object> value, boolean sent, ContractTexts.OfField field) {
        if (field.limit() != null) {
            field.limit().put(value);
        } else if (sent && value.getTypes() != null) {
            boolean dated = value.getFormat() != null;
            if (value.getTypes().contains("string") && !dated && field.choices() == null && value.getEnum() == null) {
                (field.required() ? Limit.FILLED : Limit.TEXT).put(value);
            } else if (value.getTypes().contains("number")) {
                Limit.NUMBER.put(value);
            }
        }
        if (sent && value.getItems() != null && value.getItems().getTypes() != null) {
            Limit.TEXT.put(value.getItems());
        }
    }

    /** As it is called in JSON. */
    private static String name(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null || other.value().isEmpty() ? component.getName() : other.value();
    }

    /** What a record is in JSON where it is no object. */
    private static Optional<Type> value(Class<?> record) {
        return Arrays.stream(record.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .map(Method::getGenericReturnType)
                .findFirst();
    }

    @SuppressWarnings("unchecked") // an example is whatever the words say
    private static Schema<Object> described(Schema<Object> schema, ContractTexts.OfField field) {
        schema.setDescription(field.unit() == null ? field.says() : field.says() + " Unit: " + field.unit() + ".");
        if (field.unit() != null) {
            schema.addExtension("x-unit", field.unit());
        }
        if (field.codes()) {
            // others may come: a client that is made of this must not fail on one that it does not know
            schema.addExtension(
                    "x-extensible-enum",
                    Arrays.stream(ProblemKind.values()).map(ProblemKind::name).toList());
        }
        if (field.example() != null) {
            // the example of a list is that of an item of it
            Schema<?> one = schema.getItems() == null ? schema : schema.getItems();
            ((Schema<Object>) one).setExamples(List.of(field.example()));
        }
        return schema;
    }

    private Schema<Object> value(@Nullable String type) {
        if (type == null || type.equals("any")) {
            return new JsonSchema();
        }
        return JSON_TYPES.contains(type) ? new JsonSchema().types(types(type)) : named(type);
    }

    private Schema<Object> shape(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new JsonSchema().types(types("array")).items(shape(list.getActualTypeArguments()[0]));
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return new JsonSchema().types(types("object")).additionalProperties(shape(map.getActualTypeArguments()[1]));
        } else if (type instanceof Class<?> one && one.isRecord()) {
            return value(one).map(this::shape).orElseGet(() -> of(one));
        } else if (type instanceof Class<?> choice && choice.isEnum()) {
            Schema<Object> names = new JsonSchema().types(types("string"));
            names.setEnum(Arrays.stream(choice.getEnumConstants())
                    .<Object>map(one -> ((Enum<?>) one).name())
                    .toList());
            return names;
        } else if (type == LocalDate.class) {
            return new JsonSchema().types(types("string")).format("date");
        }
        Schema<Object> scalar = new JsonSchema().types(scalar(type));
        return type == int.class || type == Integer.class
                ? scalar.format("int32")
                : type == long.class || type == Long.class ? scalar.format("int64") : scalar;
    }

    private static Set<String> scalar(Type type) {
        if (type == String.class) {
            return types("string");
        } else if (type == BigDecimal.class) {
            return types("number");
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return types("integer");
        } else if (type == boolean.class) {
            return types("boolean");
        } else if (type == Answer.class) {
            return types("boolean", "number", "string", "null");
        } else if (type == ObjectNode.class) {
            return types("object");
        } else if (type == Object.class) {
            return types("boolean", "number", "string");
        }
        throw new IllegalArgumentException("no JSON is known for " + type);
    }

    private static Schema<Object> orNull(Schema<Object> value) {
        if (value.get$ref() != null) {
            return new JsonSchema().anyOf(List.<Schema>of(value, new JsonSchema().types(types("null"))));
        }
        if (value.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(value.getTypes());
            types.add("null");
            value.setTypes(types);
        }
        if (value.getEnum() != null) {
            List<Object> choices = new ArrayList<>(value.getEnum());
            choices.add(null);
            value.setEnum(choices);
        }
        return value;
    }

    private static Set<String> types(String... types) {
        return new LinkedHashSet<>(Arrays.asList(types));
    }

    private static boolean isNullable(java.lang.reflect.AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean leavesNullsOut(Class<?> record, RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude of = own != null ? own : record.getAnnotation(JsonInclude.class);
        return of != null && of.value() == JsonInclude.Include.NON_NULL;
    }
}
