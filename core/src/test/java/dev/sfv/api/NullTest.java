// SPDX-License-Identifier: Apache-2.0
package dev.sfv.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.model.FieldType;
import dev.sfv.model.InnerList;
import dev.sfv.model.Parameters;
import dev.sfv.model.SfBinary;
import dev.sfv.model.SfBoolean;
import dev.sfv.model.SfDate;
import dev.sfv.model.SfDecimal;
import dev.sfv.model.SfDictionary;
import dev.sfv.model.SfDisplayString;
import dev.sfv.model.SfInteger;
import dev.sfv.model.SfItem;
import dev.sfv.model.SfList;
import dev.sfv.model.SfString;
import dev.sfv.model.SfToken;
import dev.sfv.model.ValueType;
import dev.sfv.purpose.Purpose;
import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.purpose.SecSpeculationTags;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.syntax.SfException;
import dev.sfv.syntax.SfKind;
import dev.sfv.syntax.SfProblem;
import dev.sfv.syntax.SfReader;
import dev.sfv.syntax.SfVersion;
import dev.sfv.syntax.SfWriter;
import dev.sfv.testing.Null;
import dev.sfv.typed.FieldLines;
import dev.sfv.typed.MemberType;
import dev.sfv.typed.Parsed;
import dev.sfv.typed.Slots;
import dev.sfv.typed.TypedField;
import dev.sfv.typed.Values;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything public refuses null, unless documented otherwise, and nothing public returns it. The only exception is a
 * {@code Map}, for a key that it does not have.
 */
class NullTest {
    /** The methods for which null means an absent field, as the Javadoc of each says. */
    private static final Set<String> ABSENT = Set.of(
            "SecPurpose.parse(String): 0",
            "SecPurpose.parse(List): 0",
            "SecPurpose.parse(byte[],int,int): 0",
            "TypedField.parse(String): 0",
            "TypedField.parse(List): 0",
            "TypedField.parse(byte[],int,int): 0",
            "TypedField.parse(String,Consumer): 0",
            "TypedField.parse(List,Consumer): 0",
            "TypedField.parseStrict(String): 0",
            "TypedField.parseStrict(List): 0",
            "TypedField.tryParse(String): 0",
            "TypedField.tryParse(List): 0",
            "SfItem.tryParse(String): 0",
            "SfItem.tryParse(List): 0",
            "SfList.tryParse(String): 0",
            "SfList.tryParse(List): 0",
            "SfDictionary.tryParse(String): 0",
            "SfDictionary.tryParse(List): 0");

    /** The methods that always throw, because they ask for the other kind of member. */
    private static final Set<String> NEVER_RETURN = Set.of("SfItem.asInnerList()", "InnerList.asItem()");

    /** So many keys that their map has an index. */
    private static final String MANY_KEYS = "a,b,c,d,e,f,g,h,i,j,k,l,m,n";

    /** Readers in each state in which something can be read from them. */
    private static final List<Supplier<SfReader>> READERS =
            List.of(() -> SfReader.of("a"), () -> item("a"), () -> entry("a=b"), () -> entry("a=(b)"));

    /** The objects that a definition with slots gets and makes. */
    private static final class Definition {
        private final List<Object> parts = new ArrayList<>();
        private final TypedField<String> field;

        Definition() {
            field = TypedField.dictionary("Example", "absent", f -> {
                var number = f.integer("a").from(text -> 1);
                var flag = f.flag("b").from(text -> true);
                var word = f.value("c", MemberType.TOKEN).from(text -> text);
                parts.addAll(
                        List.of(f, f.integer("d"), f.flag("e"), f.value("f", MemberType.TOKEN), number, flag, word));
                return in -> {
                    parts.add(in);
                    return "made";
                };
            });
            assertEquals("made", field.parse("a=1, b, c=a"));
            MemberType<String> item = MemberType.item(f -> {
                f.value(MemberType.TOKEN).from(text -> text);
                parts.add(f.others(text -> Parameters.EMPTY));
                return in -> {
                    parts.add(in);
                    return "made";
                };
            });
            assertEquals(List.of("made"), TypedField.listOf("Example", item).parse("a;b"));
        }

        /** The values of the item, which come last. */
        Object last() {
            return parts.get(parts.size() - 1);
        }

        <T> T part(Class<T> type) {
            return parts.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Definition DEFINITION = new Definition();

    private static Object slotsWithoutSlots() {
        List<Object> slots = new ArrayList<>();
        TypedField.dictionary("Example", "absent", f -> {
            slots.add(f);
            return in -> "made";
        });
        return slots.get(0);
    }

    private static Function<Values<Object>, Object> declareValue(Slots<Object> f) {
        f.value(MemberType.TOKEN).from(text -> "a");
        return in -> "made";
    }

    private static Function<Values<Object>, Object> declare(Slots<Object> f) {
        f.flag("a").from(text -> true);
        return in -> "made";
    }

    /** Makes objects of each kind for each call, in states in which their methods can be called. */
    private static final List<Supplier<Object>> OBJECTS = List.of(
            () -> SfReader.of("a"),
            () -> item("1"),
            () -> item("1.0"),
            () -> item("\"a\""),
            () -> item("a"),
            () -> item(":YQ==:"),
            () -> item("?1"),
            () -> item("@1"),
            () -> item("%\"a\""),
            () -> entry("a=b"),
            SfWriter::new,
            () -> new SfWriter().startItem(),
            () -> new SfWriter().startItem().writeInteger(1),
            () -> new SfWriter().nextMember(),
            () -> new SfWriter().nextMember().openInnerList(),
            () -> SfInteger.of(1),
            () -> SfDecimal.ofThousandths(1),
            () -> SfString.of("a"),
            () -> SfToken.of("a"),
            () -> SfBinary.of(new byte[1]),
            () -> SfBoolean.TRUE,
            () -> SfDate.ofEpochSeconds(1),
            () -> SfDisplayString.of("a"),
            () -> SfItem.integer(1),
            () -> InnerList.of(SfItem.integer(1)),
            () -> InnerList.tokens("a", "b"),
            InnerList::builder,
            () -> SfList.of(SfItem.integer(1)),
            () -> SfList.parse("a, (b c)"),
            SfList::builder,
            () -> SfDictionary.parse("a=1"),
            () -> SfDictionary.parse(MANY_KEYS),
            SfDictionary::builder,
            () -> Parameters.of("a", SfBoolean.TRUE),
            () -> Parameters.of("a", SfInteger.of(1)),
            () -> SfItem.parse("1;" + MANY_KEYS.replace(',', ';')).parameters(),
            Parameters::builder,
            () -> SecPurpose.PREFETCH,
            () -> SecPurpose.PREFETCH.purposes().get(0),
            () -> SecPurpose.parse("b;" + MANY_KEYS.replace(',', ';'))
                    .purposes()
                    .get(0),
            () -> new RequestPurpose(SecPurpose.NONE, RequestPurpose.Source.NONE, SpeculativeLoad.NONE),
            () -> RequestPurpose.Source.PURPOSE,
            () -> SecSpeculationTags.NONE,
            () -> SpeculativeLoad.NONE,
            NullTest::field,
            () -> new Definition().field,
            () -> FieldLines.ofMap(Map.of("A", List.of("b"))),
            () -> FieldLines.ofEnumerations(name -> Collections.enumeration(List.of("b"))),
            () -> FieldLines.ofCombined(name -> "b"),
            () -> new Parsed.Present<>("a"),
            Parsed.Absent::new,
            () -> new Parsed.Malformed<>(SfException.of(SfProblem.KEY_EXPECTED, "A", 0)),
            () -> MemberType.TOKEN,
            () -> MemberType.TOKEN.list(),
            () -> new Definition().part(Slots.class),
            NullTest::slotsWithoutSlots,
            () -> new Definition().part(Slots.IntegerDraft.class),
            () -> new Definition().part(Slots.FlagDraft.class),
            () -> new Definition().part(Slots.ValueDraft.class),
            () -> DEFINITION.part(Values.class),
            DEFINITION::last,
            () -> FieldType.ITEM,
            () -> FieldType.LIST,
            () -> FieldType.DICTIONARY,
            () -> ValueType.INTEGER,
            () -> SfKind.INTEGER,
            () -> SfProblem.KEY_EXPECTED,
            () -> SfException.of(SfProblem.KEY_EXPECTED, "A", 0));

    /** Valid arguments. An {@code a}, from index 1 of the array, is an Item, a List, a Dictionary, a key and a Token. */
    private static final List<Object> ARGUMENTS = List.of(
            "a",
            new byte[] {' ', 'a'},
            1,
            1L,
            1.5,
            true,
            Map.of(),
            BigDecimal.ONE,
            Instant.EPOCH,
            SfVersion.RFC9651,
            SfProblem.KEY_EXPECTED,
            MemberType.TOKEN,
            SfVersion.class,
            DEFINITION.part(Slots.OthersSlot.class),
            DEFINITION.part(Slots.IntegerSlot.class),
            DEFINITION.part(Slots.FlagSlot.class),
            DEFINITION.part(Slots.ValueSlot.class),
            SecPurpose.NONE,
            RequestPurpose.Source.NONE,
            SpeculativeLoad.NONE,
            SfKind.INTEGER,
            ValueType.INTEGER,
            SfException.of(SfProblem.KEY_EXPECTED, "A", 0),
            Parameters.EMPTY,
            SfItem.integer(1),
            SfBoolean.TRUE,
            new String[] {"a"},
            new SfItem[] {SfItem.integer(1)},
            new Purpose[] {new Purpose("a", Parameters.EMPTY)});

    private static SfReader item(String value) {
        SfReader reader = SfReader.of(value);
        reader.readItem();
        return reader;
    }

    private static SfReader entry(String value) {
        SfReader reader = SfReader.of(value);
        assertTrue(reader.nextEntry());
        return reader;
    }

    private static TypedField<String> field() {
        return TypedField.item("Example", "absent", SfReader::tokenValue, (value, field) -> field.writeToken(value));
    }

    @Test
    void nullIsRefusedUnlessItMeansAbsent() throws IOException {
        Set<String> accepted = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        for (Executable executable : publicExecutables()) {
            for (int i = 0; i < executable.getParameterCount(); i++) {
                if (!executable.getParameterTypes()[i].isPrimitive()) {
                    String place = name(executable) + ": " + i;
                    Set<String> outcomes = outcomes(executable, i);
                    if (outcomes.contains("returned") || outcomes.contains("returned null")) {
                        accepted.add(place);
                    } else if (!outcomes.contains("NullPointerException")) {
                        problems.add(place + ": " + outcomes);
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(ABSENT), accepted, "accepted");
        assertEquals(List.of(), problems, "refused otherwise than by a NullPointerException");
    }

    @Test
    void nothingReturnsNull() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Executable executable : publicExecutables()) {
            if (!(executable instanceof Method method) || method.getReturnType().isPrimitive()) {
                continue;
            }
            Set<String> outcomes = outcomes(executable, -1);
            boolean returns = outcomes.contains("returned");
            if (outcomes.contains("returned null") || returns == NEVER_RETURN.contains(name(executable))) {
                problems.add(name(executable) + ": " + outcomes);
            }
        }
        assertEquals(List.of(), problems, "returned null, or was not seen to return");
    }

    /** All that a user can call, except {@code equals}, which accepts null, and {@code valueOf}, which Java adds to enums. */
    private static List<Executable> publicExecutables() throws IOException {
        List<Executable> executables = new ArrayList<>();
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve("dev"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                Class<?> type = type(classes.relativize(file).toString());
                if (isPublic(type)) {
                    executables.addAll(List.of(type.getConstructors()));
                    executables.addAll(List.of(type.getDeclaredMethods()));
                }
            }
        }
        executables.removeIf(executable -> !Modifier.isPublic(executable.getModifiers())
                || isAnotherForm(executable)
                || Set.of("equals", "valueOf").contains(executable.getName()));
        return executables;
    }

    /**
     * Tells whether a method is a bridge to one of the same class, with a more general type. A public class also has bridges to
     * methods that it inherits from a class that is not public. Those count.
     */
    private static boolean isAnotherForm(Executable executable) {
        return executable.isSynthetic()
                && Stream.of(executable.getDeclaringClass().getDeclaredMethods())
                        .filter(method ->
                                !method.isSynthetic() && method.getName().equals(executable.getName()))
                        .anyMatch(method -> canTake(executable.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean canTake(Class<?>[] general, Class<?>[] special) {
        return general.length == special.length
                && IntStream.range(0, general.length).allMatch(i -> general[i].isAssignableFrom(special[i]));
    }

    @Test
    void inheritedMethodsAreFound() throws IOException {
        Set<String> seen =
                publicExecutables().stream().map(NullTest::name).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                seen.containsAll(Set.of(
                        "Builder.put(String,long)",
                        "Builder.put(String,Instant)",
                        "Builder.add(byte[])",
                        "Builder.add(SfItem)",
                        "SfDictionary.get(String)",
                        "SfDictionary.forEach(BiConsumer)",
                        "Parameters.contains(String)")),
                seen::toString);
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.').replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    /** Calls something on each object that has it, with one argument null, or with none, and returns the outcomes. */
    private static Set<String> outcomes(Executable executable, int nullAt) {
        boolean onObject = executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
        Set<String> outcomes = new TreeSet<>();
        for (Supplier<SfReader> reader : READERS) {
            Stream<Object> objects = onObject ? OBJECTS.stream().map(Supplier::get) : Stream.of("none");
            objects.filter(object -> !onObject || executable.getDeclaringClass().isInstance(object))
                    .map(object -> outcome(executable, object, nullAt, reader.get()))
                    .forEach(outcomes::add);
        }
        return outcomes;
    }

    private static String outcome(Executable executable, Object object, int nullAt, SfReader reader) {
        Object[] arguments = Arrays.stream(executable.getParameters())
                .map(parameter -> parameter.getType() == SfReader.class ? reader : argument(parameter))
                .toArray();
        if (nullAt >= 0) {
            Arrays.fill(arguments, nullAt, nullAt + 1, Null.OBJECT);
        }
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
                return "returned";
            }
            Method method = (Method) executable;
            Object result = method.invoke(object, arguments);
            return result == null && method.getReturnType() != void.class ? "returned null" : "returned";
        } catch (InvocationTargetException e) {
            return e.getTargetException().getClass().getSimpleName();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name(executable), e);
        }
    }

    private static Object argument(Parameter parameter) {
        String type = parameter.getParameterizedType().getTypeName();
        if (parameter.getType() == List.class) {
            return type.contains("String") ? List.of("a") : List.of(SfItem.integer(1));
        }
        if (parameter.getType() == Function.class) {
            if (type.contains("Slots")) {
                boolean ofItem = parameter.getDeclaringExecutable().getName().equals("item");
                Function<Slots<Object>, Object> declaration = ofItem ? NullTest::declareValue : NullTest::declare;
                return declaration;
            }
            Function<Object, Object> function =
                    type.contains("Enumeration") ? name -> Collections.enumeration(List.of("a")) : name -> "a";
            return function;
        }
        if (parameter.getType() == Predicate.class) {
            Predicate<Object> predicate = value -> true;
            return predicate;
        }
        if (parameter.getType() == ToLongFunction.class) {
            ToLongFunction<Object> function = value -> 1;
            return function;
        }
        if (parameter.getType() == FieldLines.class) {
            return FieldLines.ofCombined(name -> "a");
        }
        if (parameter.getType() == Consumer.class) {
            Consumer<Object> consumer = malformed -> {};
            return consumer;
        }
        if (parameter.getType() == BiConsumer.class) {
            BiConsumer<Object, Object> consumer = (one, other) -> {};
            return consumer;
        }
        if (parameter.getType() == SfWriter.class) {
            return new SfWriter();
        }
        if (parameter.getType() == StringBuilder.class) {
            Supplier<StringBuilder> target = StringBuilder::new;
            return target.get();
        }
        if (parameter.getType() == ByteBuffer.class) {
            return ByteBuffer.wrap(new byte[] {'a'});
        }
        if (parameter.getDeclaringExecutable().getName().equals("ofBase64")) {
            return "YQ==";
        }
        return ARGUMENTS.stream()
                .filter(argument -> boxed(parameter.getType()).isInstance(argument))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no argument for " + parameter));
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    private static String name(Executable executable) {
        String parameters = Arrays.stream(executable.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(","));
        String name = executable instanceof Method ? "." + executable.getName() : "";
        return executable.getDeclaringClass().getSimpleName() + name + "(" + parameters + ")";
    }
}
