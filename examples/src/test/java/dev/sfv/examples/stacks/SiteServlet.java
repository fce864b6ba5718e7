// SPDX-License-Identifier: Apache-2.0
package dev.sfv.examples.stacks;

import dev.sfv.purpose.RequestPurpose;
import dev.sfv.purpose.SecPurpose;
import dev.sfv.typed.FieldLines;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Collections;

/** The application, for Tomcat and Jetty. */
final class SiteServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Site.isLate(request.getRequestURI()) && request.getDispatcherType() == DispatcherType.REQUEST) {
            request.startAsync().dispatch();
            return;
        }
        response.setContentType("text/plain");
        Site.setOwnHeaders(request.getRequestURI(), response::setHeader, response::addHeader);
        RequestPurpose purpose = RequestPurpose.from(FieldLines.ofEnumerations(request::getHeaders));
        SecPurpose secPurpose = SecPurpose.parse(Collections.list(request.getHeaders(SecPurpose.NAME)));
        response.getWriter().print(Site.body(purpose, secPurpose));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
