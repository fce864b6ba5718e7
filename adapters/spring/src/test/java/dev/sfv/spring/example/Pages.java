// SPDX-License-Identifier: Apache-2.0
package dev.sfv.spring.example;

import dev.sfv.fields.Priority;
import dev.sfv.purpose.SpeculativeLoad;
import dev.sfv.spring.RefuseSpeculation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the applications under test. */
@RestController
public class Pages {
    @GetMapping("/page")
    public String page(SpeculativeLoad load, Priority priority) {
        return load + " at urgency " + priority.urgency();
    }

    @GetMapping("/logout")
    public String marked() {
        return "marked";
    }

    @RefuseSpeculation
    @GetMapping("/annotated")
    public String annotated() {
        return "annotated";
    }
}
