// SPDX-License-Identifier: Apache-2.0
package dev.sfv.contract.logs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A server of an installed program, which forwards to another server and writes an access log. It listens on loopback. Debian's
 * packages are {@code nginx}, {@code apache2} and {@code caddy}.
 */
public final class InstalledServer implements LoggingServer {
    private static final long PATIENCE_SECONDS = 15;

    private final int port;
    private final String program;
    private final Path messages;
    private final Process process;

    /** Starts a program in a folder. */
    private InstalledServer(Path folder, int port, String... command) throws IOException {
        this.port = port;
        this.program = command[0];
        this.messages = folder.resolve("messages.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.redirectErrorStream(true).redirectOutput(messages.toFile());
        this.process = builder.start();
        awaitPort();
    }

    /** Starts nginx. The log has the format {@link #NGINX_PATTERN}. */
    public static InstalledServer nginx(Path folder, int upstream) throws IOException {
        int port = freePort();
        Path configuration =
                Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log stderr;
                events {}
                http {
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  log_format speculation '%s';
                  access_log access.log speculation;
                  server {
                    listen 127.0.0.1:%d;
                    location / {
                      proxy_pass http://127.0.0.1:%d;
                      proxy_set_header Host $http_host;
                      proxy_http_version 1.1;
                    }
                  }
                }
                """.formatted(NGINX_PATTERN, port, upstream));
        return new InstalledServer(
                folder, port, "nginx", "-p", folder.toString(), "-e", "stderr", "-c", configuration.toString());
    }

    /** Starts Apache httpd. The log has the format {@link #HTTPD_PATTERN}. */
    public static InstalledServer httpd(Path folder, int upstream) throws IOException {
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("httpd.conf"), """
                ServerRoot %s
                ServerName localhost
                DefaultRuntimeDir .
                PidFile httpd.pid
                Listen 127.0.0.1:%d
                User www-data
                Group www-data
                LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
                LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
                LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
                LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
                ErrorLog /dev/stderr
                LogFormat "%s" speculation
                CustomLog access.log speculation
                ProxyPreserveHost On
                ProxyPass / http://127.0.0.1:%d/ nocanon
                """.formatted(
                        folder, port, HTTPD_PATTERN.replace("\"", "\\\""), upstream));
        return new InstalledServer(folder, port, "apache2", "-D", "FOREGROUND", "-f", configuration.toString());
    }

    /** Starts Caddy. The log is JSON. */
    public static InstalledServer caddy(Path folder, int upstream) throws IOException {
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("Caddyfile"), """
                {
                  admin off
                }
                http://:%d {
                  bind 127.0.0.1
                  log {
                    output file access.log
                  }
                  reverse_proxy 127.0.0.1:%d
                }
                """.formatted(port, upstream));
        return new InstalledServer(
                folder, port, "caddy", "run", "--adapter", "caddyfile", "--config", configuration.toString());
    }

    /** The pattern of the log of nginx. */
    public static final String NGINX_PATTERN = "$remote_addr - $remote_user [$time_local] \"$request\" $status"
            + " $body_bytes_sent \"$http_referer\" \"$http_user_agent\" \"$http_sec_purpose\" \"$http_sec_fetch_mode\""
            + " \"$http_sec_fetch_dest\" \"$http_sec_speculation_tags\"";

    /** The pattern of the log of Apache httpd. */
    public static final String HTTPD_PATTERN = "%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\""
            + " \"%{Sec-Purpose}i\" \"%{Sec-Fetch-Mode}i\" \"%{Sec-Fetch-Dest}i\" \"%{Sec-Speculation-Tags}i\"";

    /** The same pattern for Tomcat, which does not know {@code %>s}. */
    public static final String TOMCAT_PATTERN = HTTPD_PATTERN.replace("%>s", "%s");

    /** A port that was free just now. These programs do not tell which port the system picks. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException(program + " has not started: " + Files.readString(messages));
            }
            Thread.onSpinWait();
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " has not stopped: " + Files.readString(messages));
        }
    }
}
