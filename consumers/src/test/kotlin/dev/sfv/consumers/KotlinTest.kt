// SPDX-License-Identifier: Apache-2.0
package dev.sfv.consumers

import dev.sfv.purpose.RequestPurpose
import dev.sfv.purpose.SecPurpose
import dev.sfv.typed.TypedField
import dev.sfv.model.BareItem
import dev.sfv.model.FieldValue
import dev.sfv.model.InnerList
import dev.sfv.model.Member
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
import dev.sfv.syntax.SfException
import dev.sfv.syntax.SfProblem
import dev.sfv.syntax.SfReader
import dev.sfv.syntax.SfWriter
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The library as Kotlin sees it, with warnings as errors. */
class KotlinTest {
    @Test
    fun whatMayBeAbsentMayBeNull() {
        val headers = mapOf("Purpose" to "prefetch")
        assertSame(SecPurpose.NONE, SecPurpose.parse(headers["Sec-Purpose"]))
        assertSame(SecPurpose.NONE, SecPurpose.parse(null as List<String>?))
        assertSame(RequestPurpose.Source.PURPOSE, RequestPurpose.of { name -> headers[name] }.source)
        assertSame(SecPurpose.NONE, SecPurpose.FIELD.of { name -> headers[name] })
    }

    /** Sealed types need no else, and components of records are properties. */
    @Test
    fun sealedTypesAreExhaustive() {
        fun describe(value: BareItem): Any = when (value) {
            is SfInteger -> value.value()
            is SfDecimal -> value.value()
            is SfString -> value.value()
            is SfToken -> value.value()
            is SfBinary -> value.bytes().toList()
            is SfBoolean -> value.value()
            is SfDate -> value.value()
            is SfDisplayString -> value.value()
        }
        fun describe(member: Member): Any = when (member) {
            is SfItem -> describe(member.value)
            is InnerList -> member.items.map { item -> describe(item.value) }
        }
        fun describe(field: FieldValue): Any = when (field) {
            is SfItem -> describe(field.value)
            is SfList -> field.members().map { member -> describe(member) }
            is SfDictionary -> field.asMap().mapValues { (_, member) -> describe(member) }
        }
        assertEquals("text", describe(SfItem.parse("\"text\"") as FieldValue))
        assertEquals(listOf(1L, listOf("a", true)), describe(SfList.parse("1, (a ?1)")))
        assertEquals(mapOf("u" to 1L, "i" to true), describe(SfDictionary.parse("u=1, i")))
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

    @Test
    fun fieldsCanBeDefined() {
        data class Window(val from: Long)
        val field: TypedField<Window> = TypedField.item(
            "Example-Window",
            Window(0),
            { reader -> Window(reader.integerValue()) },
            { window, writer -> writer.writeInteger(window.from) },
        )
        assertEquals(Window(5), field.parse("5;new-parameter"))
        assertTrue(field.parse(null as String?).from == 0L)
        assertEquals("5", field.serialize(Window(5)))
    }
}
