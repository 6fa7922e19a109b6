@org.jspecify.annotations.NullMarked
package org.huhang.imports;
