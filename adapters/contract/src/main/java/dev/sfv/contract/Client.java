// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends arbitrary bytes to a server. HTTP clients send only valid requests. */
public final class Client {
    private static final int TIMEOUT_MILLIS = 30_000;

    private Client() {}

    /** An answer of a server. Names of headers are in lower case, and lines with the same name are joined by commas. */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** Returns all lines of a header, or an empty string if there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Opens a connection, and sends nothing. */
    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    /** Sends one request. */
    public static Answer send(int port, String request) throws IOException {
        return sendAll(port, List.of(request)).get(0);
    }

    /**
     * Sends several requests on one connection, without waiting for the answers. If the server announces that it closes the connection,
     * the client sends the remaining requests on a new one, as browsers do.
     */
    public static List<Answer> sendAll(int port, List<String> requests) throws IOException {
        List<Answer> answers = new ArrayList<>();
        while (answers.size() < requests.size()) {
            answers.addAll(sendOnce(port, requests.subList(answers.size(), requests.size())));
        }
        return answers;
    }

    private static List<Answer> sendOnce(int port, List<String> requests) throws IOException {
        try (Socket socket = connect(port)) {
            socket.getOutputStream().write(String.join("", requests).getBytes(ISO_8859_1));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            List<Answer> answers = new ArrayList<>();
            for (String request : requests) {
                Answer answer = answer(in, request.startsWith("HEAD "));
                answers.add(answer);
                if (answer.header("connection").equalsIgnoreCase("close")) {
                    break;
                }
            }
            return answers;
        }
    }

    /** Reads one answer. */
    static Answer answer(InputStream in, boolean head) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (first, next) -> first + ", " + next);
        }
        int length = head ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(status, headers, new String(in.readNBytes(length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }
}
