package org.huhang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that an endpoint asks for. Before the endpoint runs, the caller must be signed in and
/// hold it in some scope; the endpoint itself then asks [Caller] about the area or organization at hand.
/// An endpoint with neither this nor [Open] refuses everybody.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permit {
    Permission value();

    /// Whether the caller must have stated a purpose: true wherever persons are shown.
    boolean purpose() default false;
}
