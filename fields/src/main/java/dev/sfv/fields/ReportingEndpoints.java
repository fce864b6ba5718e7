// SPDX-License-Identifier: Apache-2.0
package dev.sfv.fields;

import dev.sfv.typed.MemberType;
import dev.sfv.typed.TypedField;
import java.net.URI;
import java.util.Map;

/**
 * {@code Reporting-Endpoints}: the URIs to which the browser sends its reports about a document.
 *
 * <pre>{@code
 * Reporting-Endpoints = sf-dictionary
 * }</pre>
 *
 * <p>Each key is the name of an endpoint. Its value is a String with a URI reference, relative to the URL of the response. The resulting
 * URL MUST be potentially trustworthy, which this definition does not check. Parameters are ignored.
 *
 * <pre>{@code
 * ReportingEndpoints.FIELD.parse("main=\"https://r.example/x\", default=\"/y\", a=b, c=\"%\""); // {main=https://r.example/x, default=/y}
 * }</pre>
 *
 * <p>An absent field has no endpoints. A malformed field counts as absent. A value that is not a String, or not a URI reference, is ignored
 * with its key. A URI that is not ASCII is written with percent encoding.
 *
 * @see <a href="https://www.w3.org/TR/reporting-1/#header">Reporting API, the {@code Reporting-Endpoints} header</a>
 */
public final class ReportingEndpoints {
    /** The field, by name of the endpoint. */
    public static final TypedField<Map<String, URI>> FIELD = TypedField.dictionaryOf(
            "Reporting-Endpoints",
            MemberType.STRING.map(URI::create, URI::toASCIIString).lenient());

    private ReportingEndpoints() {}
}
