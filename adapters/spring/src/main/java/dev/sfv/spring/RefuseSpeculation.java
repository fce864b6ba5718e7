// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller, or one of its methods, so that speculative loads of it are refused. The path does not have to be named again.
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
 * <p>The request is refused before filters for security, and before the handler is called. For this, the filter looks the handler up as
 * Spring does, if a speculative load comes for a path that the policy does not mark. So the most specific mapping decides.
 *
 * <p>The annotation may stand on a superclass or an interface, and on an annotation of your own that you put on handlers. It has an effect
 * on handler methods only, not on functional endpoints ({@code RouterFunction}): mark their paths in the policy.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RefuseSpeculation {}
