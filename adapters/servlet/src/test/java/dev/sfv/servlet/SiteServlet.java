// SPDX-License-Identifier: Apache-2.0
package dev.sfv.servlet;

import dev.sfv.contract.Site;
import dev.sfv.fields.CacheStatus;
import dev.sfv.fields.Priority;
import dev.sfv.purpose.SecPurpose;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.EnumSet;

/** The application of the contract test, for all containers. */
final class SiteServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    /** Adds the application to a context, after a filter. */
    static void addTo(ServletContext context, SpeculationFilter filter) {
        FilterRegistration.Dynamic registration = context.addFilter("speculation", filter);
        registration.setAsyncSupported(true);
        // All dispatcher types, although REQUEST would be enough, to test that the filter ignores the others.
        registration.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
        add(context, "site", new SiteServlet(), "/");
        add(context, "once", new OnceServlet(), Site.ONCE);
    }

    static void add(ServletContext context, String name, Servlet servlet, String pattern) {
        ServletRegistration.Dynamic registration = context.addServlet(name, servlet);
        registration.setAsyncSupported(true);
        registration.addMapping(pattern);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (Site.isLate(path) && request.getDispatcherType() == DispatcherType.REQUEST) {
            request.startAsync().dispatch();
            return;
        }
        response.setContentType("text/plain");
        Site.setOwnHeaders(path, response::setHeader, response::addHeader);
        ServletFields.set(response, CacheStatus.FIELD, Site.cacheStatus(path));
        Priority priority = ServletFields.get(request, Priority.FIELD);
        SecPurpose secPurpose = ServletFields.get(request, SecPurpose.FIELD);
        response.getWriter().print(Site.body(path, ServletFields.purpose(request), secPurpose, priority));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    /** The servlet that the container maps to the path {@link Site#ONCE} only. */
    private static final class OnceServlet extends HttpServlet {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.getWriter().print(Site.REACHED);
        }
    }
}
