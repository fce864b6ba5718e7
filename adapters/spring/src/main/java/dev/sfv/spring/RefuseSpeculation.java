// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses speculative loads of a controller, or of one of its methods. You need not repeat its path in the policy.
 *
 * <pre>{@code
 * @RestController
 * class Cart {
 *     @RefuseSpeculation
 *     @GetMapping("/cart/add/{id}")
 *     String add(@PathVariable String id) {
 *         return "added " + id;
 *     }
 *
 *     @GetMapping("/cart/view")
 *     String view() {
 *         return "your cart";
 *     }
 * }
 * }</pre>
 *
 * <p>The request is refused before filters for security and before the handler. For a speculative load of a path that the policy does not
 * mark, the filter looks up the handler like Spring. So the most specific mapping decides.
 *
 * <p>The annotation may also be on a superclass or an interface, or on your own annotation for handlers. It works for handler methods only.
 * For functional endpoints ({@code RouterFunction}), mark the paths in the policy.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RefuseSpeculation {}
