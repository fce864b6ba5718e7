// SPDX-License-Identifier: Apache-2.0
package dev.sfv.browser.login;

/** Whether the application has the Spring Boot starter. */
enum Starter {
    WITH,
    WITHOUT
}
