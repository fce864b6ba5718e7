// SPDX-License-Identifier: Apache-2.0
package dev.sfv.vertx;

import static dev.sfv.vertx.VertxServer.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.util.Map;

/** A client for HTTP/2 without TLS, by prior knowledge. */
final class Http2 {
    private final HttpClient client;
    private final int port;

    Http2(Vertx vertx, int port) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        this.port = port;
    }

    HttpClientResponse get(String path, Map<String, String> headers) {
        return await(client.request(HttpMethod.GET, port, "127.0.0.1", path).compose(request -> {
            headers.forEach(request::putHeader);
            return request.send();
        }));
    }
}
