/// The part of the benchmarks that drives what the server's module of the same name keeps to itself.
@NullMarked
package org.huhang.access;

import org.jspecify.annotations.NullMarked;
