// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** A request with its own attributes that makes no session, so that a lookup does not change the original. */
final class LookupRequest extends HttpServletRequestWrapper {
    private final Map<String, Object> attributes = new HashMap<>();

    LookupRequest(HttpServletRequest request) {
        super(request);
        request.getAttributeNames()
                .asIterator()
                .forEachRemaining(name -> setAttribute(name, request.getAttribute(name)));
    }

    @Override
    @SuppressWarnings("NullAway") // by the servlet specification, null if there is none
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public HttpSession getSession() {
        return getSession(false);
    }

    @Override
    public HttpSession getSession(boolean create) {
        return super.getSession(false);
    }
}
