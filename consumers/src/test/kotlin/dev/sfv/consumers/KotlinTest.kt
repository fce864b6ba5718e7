// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers

import dev.sfv.fields.Priority
import dev.sfv.fields.StructuredFields
import dev.sfv.model.FieldType
import dev.sfv.model.InnerList
import dev.sfv.model.Member
import dev.sfv.model.Node
import dev.sfv.model.Parameters
import dev.sfv.model.SfBinary
import dev.sfv.model.SfBoolean
import dev.sfv.model.SfDate
import dev.sfv.model.SfDecimal
import dev.sfv.model.SfDictionary
import dev.sfv.model.SfDisplayString
import dev.sfv.model.SfInteger
import dev.sfv.model.SfItem
import dev.sfv.model.SfList
import dev.sfv.model.SfString
import dev.sfv.model.SfToken
import dev.sfv.model.ValueType
import dev.sfv.purpose.RequestPurpose
import dev.sfv.purpose.SecPurpose
import dev.sfv.purpose.SpeculativeLoad
import dev.sfv.syntax.SfException
import dev.sfv.syntax.SfKind
import dev.sfv.syntax.SfProblem
import dev.sfv.syntax.SfReader
import dev.sfv.syntax.SfWriter
import dev.sfv.typed.FieldLines
import dev.sfv.typed.MemberType
import dev.sfv.typed.Parsed
import dev.sfv.typed.TypedField
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvFileSource
import java.util.Optional
import java.util.function.Function

/** Uses the library from Kotlin, with warnings as errors. */
class KotlinTest {
    @Test
    fun whatMayBeAbsentMayBeNull() {
        val headers = mapOf("Purpose" to listOf("prefetch"))
        assertSame(SecPurpose.NONE, SecPurpose.parse(headers["Sec-Purpose"]))
        assertSame(SecPurpose.NONE, SecPurpose.parse(null as String?))
        assertSame(RequestPurpose.Source.PURPOSE, RequestPurpose.from { name -> headers[name] }.source)
        assertSame(SecPurpose.NONE, SecPurpose.FIELD.from { name -> headers[name] })
    }

    @Test
    fun headersMayBeAMap() {
        val lines = FieldLines.ofMap(mapOf("sec-purpose" to listOf("prefetch;prerender")))
        val purpose = RequestPurpose.from(lines)
        assertTrue(purpose.secPurpose.isPrerender)
        assertSame(SpeculativeLoad.UNKNOWN, purpose.load)
        assertSame(SpeculativeLoad.Visit.AT_ACTIVATION, purpose.visit())
    }

    /** A `when` over a sealed type needs no `else`, and components of records are properties. */
    @Test
    fun sealedTypesAreExhaustive() {
        fun describe(node: Node): Any = when (node) {
            is SfInteger -> node.value()
            is SfDecimal -> node.value()
            is SfString -> node.value()
            is SfToken -> node.value()
            is SfBinary -> node.bytes().toList()
            is SfBoolean -> node.value()
            is SfDate -> node.value()
            is SfDisplayString -> node.value()
            is Parameters -> node.asMap().mapValues { (_, value) -> describe(value) }
            is SfItem -> describe(node.value)
            is InnerList -> node.items.map { item -> describe(item) }
            is SfList -> node.members().map { member -> describe(member) }
            is SfDictionary -> node.asMap().mapValues { (_, member) -> describe(member) }
        }
        assertEquals("text", describe(SfItem.parse("\"text\"")))
        assertEquals(listOf(1L, listOf("a", true)), describe(SfList.parse("1, (a ?1)")))
        assertEquals(mapOf("u" to 1L, "i" to true), describe(SfDictionary.parse("u=1, i")))
        assertEquals(mapOf("q" to 1L), describe(SfItem.parse("a;q=1").parameters))
        assertEquals(listOf("a"), describe(FieldType.LIST.parse("a")))
    }

    @Test
    fun outcomesAreExhaustive() {
        fun describe(outcome: Parsed<SecPurpose>): String = when (outcome) {
            is Parsed.Present -> outcome.value.serialize()
            is Parsed.Absent -> "absent"
            is Parsed.Malformed -> outcome.fault.problem().name
        }
        assertEquals("prefetch", describe(SecPurpose.FIELD.tryParse("prefetch")))
        assertEquals("absent", describe(SecPurpose.FIELD.tryParse(null as String?)))
        assertEquals("KEY_EXPECTED", describe(SecPurpose.FIELD.tryParse(listOf("prefetch;", "a"))))
    }

    @Test
    fun buildersTakePlainValues() {
        val dictionary = SfDictionary.builder()
            .put("u", 1)
            .put("i", true)
            .put("q", "0.5".toBigDecimal())
            .put("name", "text")
            .put("digest", byteArrayOf(1))
            .put("for", InnerList.tokens("a", "b"))
            .build()
        assertEquals("u=1, i, q=0.5, name=\"text\", digest=:AQ==:, for=(a b)", dictionary.serialize())
        assertEquals("1, \"a\", b", SfList.builder().add(1).add("a").add(SfToken.of("b")).build().serialize())
        assertEquals(";a;b=2", Parameters.builder().put("a", true).put("b", 2L).build().serialize())
    }

    @Test
    fun valuesAreReadByType() {
        val dictionary = SfDictionary.parse("u=1, i, name=\"text\", digest=:AQ==:, for=(a b)")
        val urgency: Long = dictionary.get("u", ValueType.INTEGER).orElse(3L)
        assertEquals(1L, urgency)
        val missing: String? = dictionary.get("i", ValueType.TOKEN).orElse(null)
        assertNull(missing)
        val name: String = dictionary.require("name", ValueType.STRING)
        assertEquals("text", name)
        assertArrayEquals(byteArrayOf(1), dictionary.require("digest", ValueType.BINARY))
        val tokens: List<String> = dictionary.require("for", ValueType.INNER_LIST).map(ValueType.TOKEN)
        assertEquals(listOf("a", "b"), tokens)
        assertEquals(mapOf("a" to 1L), SfDictionary.parse("a=1").map(ValueType.INTEGER))
        val fault = assertThrows(SfException::class.java) { dictionary.require("u", ValueType.TOKEN) }
        assertEquals("u: expected a Token, found the Integer 1", fault.message)
    }

    /** Lists and Dictionaries have the operators of Kotlin. */
    @Test
    fun collectionsHaveOperators() {
        val list = SfList.parse("a, (b)") + SfItem.token("c")
        assertEquals("a, (b), c", list.serialize())
        assertEquals(SfKind.INNER_LIST, list[1].kind())
        assertEquals(listOf(SfKind.TOKEN, SfKind.INNER_LIST, SfKind.TOKEN), list.map { it.kind() })
        assertEquals(2, list.filterIsInstance<SfItem>().size)
        assertTrue(SfItem.token("a") in list)
        val dictionary = SfDictionary.parse("a=1, b")
        assertTrue("a" in dictionary)
        assertFalse("c" in dictionary)
        val (key: String, member: Member) = dictionary[1]
        assertEquals("b", key)
        assertTrue(member.get(ValueType.BOOLEAN).orElse(false))
        assertEquals(1L, dictionary["a", ValueType.INTEGER].orElse(0L))
    }

    @ParameterizedTest
    @CsvFileSource(files = ["../core/src/test/resources/priority.txt"], delimiter = '|')
    fun priority(value: String, urgency: Long, incremental: Boolean) {
        val priority = SfDictionary.tryParse(value).orElse(SfDictionary.EMPTY)
        assertEquals(urgency, priority.get("u", ValueType.INTEGER).filter { it in 0..7 }.orElse(3L))
        assertEquals(incremental, priority.get("i", ValueType.BOOLEAN).orElse(false))
    }

    @Test
    fun readerAndWriterWork() {
        val reader: SfReader = SfReader.of("u=1, i")
        val keys: List<String> = generateSequence { if (reader.nextEntry()) reader.key() else null }.toList()
        assertEquals(listOf("u", "i"), keys)
        assertEquals("u=1, i", SfWriter().nextEntry("u").writeInteger(1).nextEntry("i").writeBoolean(true).fieldValue())
        val thrown: SfException = assertThrows(SfException::class.java) { SfDictionary.parse("u=1, I") }
        assertEquals(SfProblem.KEY_EXPECTED, thrown.problem())
    }

    /** A definition with slots looks as in Java. Only the function at its end needs a name. */
    @Test
    fun fieldsCanBeDefined() {
        data class Window(val from: Long, val inclusive: Boolean, val name: String?)
        val field: TypedField<Window> = TypedField.dictionary("Example-Window") { f ->
            val from = f.integer("from", 0, 100).orElse(0).from(Window::from)
            val inclusive = f.flag("inclusive").from(Window::inclusive)
            val name = f.value("name", MemberType.STRING).fromOptional { Optional.ofNullable(it.name) }
            Function { values -> Window(values[from], values[inclusive], values.optional(name).orElse(null)) }
        }
        assertEquals(Window(5, true, "a"), field.parse("from=5, inclusive, name=\"a\", new"))
        assertEquals(Window(0, false, null), field.parse(null as String?))
        assertEquals("from=5", field.serialize(Window(5, false, null)))
        val fault = assertThrows(SfException::class.java) { field.parseStrict("from=101") }
        assertEquals("from", fault.path())
    }

    @Test
    fun fieldsOfOneTypeNeedOneLine() {
        val digests: TypedField<Map<String, ByteArray>> = TypedField.dictionaryOf("Example-Digest", MemberType.BINARY)
        assertArrayEquals(byteArrayOf(1), digests.parse("a=:AQ==:")["a"])
        val even: MemberType<Long> = MemberType.INTEGER.check({ it % 2 == 0L }, "expected an even Integer")
        assertEquals(listOf(2L, 4L), TypedField.listOf("Example-Even", even.lenient()).parse("2, 3, 4"))
    }

    @Test
    fun fieldsThatExistAreDefined() {
        val headers = mapOf("Priority" to listOf("u=1", "i"))
        val priority = Priority.FIELD.from { name -> headers[name] }
        assertEquals(1L, priority.urgency)
        assertTrue(priority.incremental)
        assertEquals(FieldType.LIST, StructuredFields.typeOf("cache-status").orElse(null))
    }
}
