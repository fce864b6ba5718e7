// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sfv.purpose.SecPurpose;
import dev.sfv.speculation.SpeculationPolicy;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls every public constructor and method of a module with {@code null} in place of each argument. The module promises a
 * {@link NullPointerException}. Methods that override others are not called, because their arguments come from the HTTP stack.
 */
public final class NullArguments {
    private final List<Object> values;
    private final List<String> results = new ArrayList<>();

    private NullArguments(List<Object> values) {
        this.values = values;
    }

    /**
     * Fails if a call does not keep the promise, or if a valid argument is missing.
     *
     * @param member a class of the module
     * @param values valid arguments and receivers, besides those that all adapters need. Interfaces without a value are faked
     */
    public static void assertRejected(Class<?> member, Object... values) throws IOException {
        Stream<Object> all = Stream.concat(
                Stream.of(SecPurpose.PREFETCH, SpeculationPolicy.refusing("/"), SecPurpose.FIELD), Stream.of(values));
        List<Class<?>> types = exportedTypes(member);
        assertTrue(types.contains(member), types::toString);
        assertEquals(List.of(), accepted(types, all.toArray()));
    }

    /** Returns the calls that do not keep the promise, and those for which a valid argument is missing. */
    static List<String> accepted(List<Class<?>> types, Object... values) {
        NullArguments test = new NullArguments(List.of(values));
        types.forEach(test::check);
        return test.results;
    }

    private static List<Class<?>> exportedTypes(Class<?> member) throws IOException {
        ModuleReference module =
                ModuleFinder.of(location(member)).findAll().iterator().next();
        Set<String> exported = module.descriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return files.filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(name -> load(member, name.replace('/', '.')))
                    .filter(type -> Modifier.isPublic(type.getModifiers()) && exported.contains(type.getPackageName()))
                    .toList();
        }
    }

    /** Returns the folder or the jar of a class. */
    private static Path location(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Class<?> member, String name) {
        try {
            return Class.forName(name, false, member.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(Class<?> type) {
        Stream<Executable> own = Stream.concat(
                Arrays.stream(type.getConstructors()),
                Arrays.stream(type.getDeclaredMethods()).filter(method -> isOwn(type, method)));
        own.filter(call -> Arrays.stream(call.getParameterTypes()).anyMatch(Predicate.not(Class::isPrimitive)))
                .forEach(this::check);
    }

    private static boolean isOwn(Class<?> type, Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isAbstract(method.getModifiers())
                && !method.isSynthetic()
                && !(type.isEnum() && method.getName().equals("valueOf"))
                && supertypes(type)
                        .flatMap(supertype -> Arrays.stream(supertype.getMethods()))
                        .noneMatch(inherited -> inherited.getName().equals(method.getName())
                                && inherited.getParameterCount() == method.getParameterCount());
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces());
        return type.getSuperclass() == null ? interfaces : Stream.concat(interfaces, Stream.of(type.getSuperclass()));
    }

    /** Some texts must be paths, and others names. */
    private void check(Executable call) {
        try {
            check(call, "/");
        } catch (InvocationTargetException | IllegalArgumentException notAPath) {
            try {
                check(call, "name");
            } catch (InvocationTargetException | IllegalArgumentException e) {
                results.add(call + " with valid arguments: " + (e.getCause() == null ? e : e.getCause()));
            }
        }
    }

    private void check(Executable call, String text) throws InvocationTargetException {
        Class<?>[] parameters = call.getParameterTypes();
        Object receiver = call instanceof Method && !Modifier.isStatic(call.getModifiers())
                ? value(call.getDeclaringClass(), text)
                : Void.class;
        Object[] valid =
                Arrays.stream(parameters).map(type -> value(type, text)).toArray();
        call(call, receiver, valid);
        IntStream.range(0, parameters.length)
                .filter(i -> !parameters[i].isPrimitive())
                .forEach(i -> checkNull(call, receiver, valid.clone(), i));
    }

    private void checkNull(Executable call, Object receiver, Object[] arguments, int index) {
        arguments[index] = null;
        try {
            call(call, receiver, arguments);
            results.add(call + " accepts null as argument " + index);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof NullPointerException)) {
                results.add(call + " with null as argument " + index + ": " + e.getCause());
            }
        }
    }

    private static void call(Executable call, Object receiver, Object... arguments) throws InvocationTargetException {
        try {
            if (call instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) call).invoke(receiver, arguments);
            }
        } catch (ReflectiveOperationException e) {
            if (e instanceof InvocationTargetException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        }
    }

    private Object value(Class<?> type, String text) {
        return values.stream()
                .filter(type::isInstance)
                .findFirst()
                .or(() -> Stream.of(text, 400, 0L, true, Object.class)
                        .filter(simple -> type.isInstance(simple) || isPrimitiveOf(type, simple))
                        .findFirst())
                .orElseGet(() -> made(type, text));
    }

    private static boolean isPrimitiveOf(Class<?> type, Object value) {
        return type.isPrimitive() && Array.get(Array.newInstance(type, 1), 0).getClass() == value.getClass();
    }

    private Object made(Class<?> type, String text) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, value(type.getComponentType(), text));
            return array;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer(method));
        }
        throw new IllegalArgumentException("give a value of " + type);
    }

    @SuppressWarnings("NullAway") // a fake may return null
    private static Object answer(Method method) {
        return method.getReturnType().isPrimitive() && method.getReturnType() != void.class
                ? Array.get(Array.newInstance(method.getReturnType(), 1), 0)
                : null;
    }
}
