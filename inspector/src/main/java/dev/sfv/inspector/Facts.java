// SPDX-License-Identifier: Apache-2.0
package dev.sfv.inspector;

import dev.sfv.fields.ComponentIdentifier;
import dev.sfv.model.Node;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Lists the parts of the Java value of a field: the components of a record, the entries of a map, the members of a list. */
final class Facts {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Facts() {}

    /** {@return the parts of a value by their names; nothing for a value without parts, such as a text} */
    static Map<String, Object> of(Object value) {
        Facts facts = new Facts();
        facts.addPart("", value);
        facts.facts.remove("");
        return facts.facts;
    }

    private void addPart(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> addPart(name, present));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> addPart(join(name, String.valueOf(key)), part));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Facts::hasParts)) {
            addMembers(name, list);
        } else if (value instanceof Record structure && hasParts(value)) {
            addComponents(name, structure);
        } else if (!value.equals(OptionalLong.empty())) {
            facts.put(name, fact(value));
        }
    }

    private void addMembers(String name, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            addPart(join(name, String.valueOf(i + 1)), list.get(i));
        }
    }

    private void addComponents(String name, Record structure) {
        for (RecordComponent component : structure.getClass().getRecordComponents()) {
            addPart(join(name, words(component.getName())), get(structure, component));
        }
    }

    private static Object get(Record structure, RecordComponent component) {
        try {
            return component.getAccessor().invoke(structure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // the accessors of public records do not fail
        }
    }

    /** {@return whether a value has parts} The identifier of a signed component is clearer as it is written. */
    private static boolean hasParts(Object value) {
        return value instanceof Record && !(value instanceof Node) && !(value instanceof ComponentIdentifier);
    }

    private static Object fact(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Collection<?> members) {
            return members.stream().map(Facts::text).collect(Collectors.joining(", "));
        }
        return text(value);
    }

    private static String text(Object value) {
        if (value instanceof Node node) {
            return node.serialize();
        }
        if (value instanceof ComponentIdentifier component) {
            return component.serialize();
        }
        return value instanceof OptionalLong number ? String.valueOf(number.orElseThrow()) : value.toString();
    }

    private static String join(String name, String part) {
        return name.isEmpty() ? part : name + " " + part;
    }

    /** {@return the words of a Java name: "covered components"} */
    private static String words(String javaName) {
        return javaName.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
