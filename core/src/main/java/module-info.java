// SPDX-License-Identifier: Apache-2.0

/**
 * Reads and writes HTTP Structured Field Values (RFC 9651), and finds out whether a request is a prefetch or a prerender.
 *
 * <p>Choose a package by your task:
 *
 * <ul>
 *   <li>find out the purpose of a request: {@link dev.sfv.purpose}
 *   <li>define a field: {@link dev.sfv.typed}
 *   <li>inspect or build a whole field: {@link dev.sfv.model}
 *   <li>read and write without garbage: {@link dev.sfv.syntax}
 * </ul>
 *
 * <h2>Layers</h2>
 *
 * <p>Each package uses only the packages below it. A value that one of them accepts is well-formed for all of them, because there is one
 * reader and one writer.
 *
 * <pre>
 *   dev.sfv.purpose   RequestPurpose, SecPurpose      What is this request for?
 *          │
 *   dev.sfv.typed     TypedField, FieldLines          a field as a Java type
 *          │
 *   dev.sfv.model     SfItem, SfList, SfDictionary    a field as an immutable tree
 *          │
 *   dev.sfv.syntax    SfReader, SfWriter              a field piece by piece, without garbage
 * </pre>
 *
 * <h2>The pull protocol of the reader</h2>
 *
 * <p>You ask for the next entry, member, item of an Inner List, or parameter. Each call validates what it moves past. Values are decoded
 * when you ask for them.
 *
 * <pre>
 *   a=1;x, b=("s" t;y)         the value of a Dictionary
 *
 *   call                      returns    the reader is then at
 *   nextEntry()               true       a=1        integerValue() is 1
 *     nextParameter()         true         ;x       booleanValue() is true
 *     nextParameter()         false
 *   nextEntry()               true       b=(        kind() is INNER_LIST
 *     nextInner()             true         "s"      stringValue() is s
 *     nextInner()             true         t        tokenValue() is t
 *       nextParameter()       true           ;y
 *     nextInner()             false        )
 *   nextEntry()               false      the end: the whole value is well-formed
 * </pre>
 *
 * <p>{@code null} arguments throw {@link NullPointerException} unless documented otherwise. Nothing returns {@code null}, except a
 * {@link java.util.Map} for a key that it does not have.
 */
module dev.sfv {
    exports dev.sfv.purpose;
    exports dev.sfv.typed;
    exports dev.sfv.model;
    exports dev.sfv.syntax;
}
