package org.huhang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an endpoint that needs no permission, and says why.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {
    /// The reason, for the reader of the code.
    String value();

    /// Whether anybody signed in may call it, or even those who are not.
    boolean signedIn() default false;
}
